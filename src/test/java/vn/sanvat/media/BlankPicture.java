package vn.sanvat.media;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** A picture with many pixels and few bytes. */
public final class BlankPicture {
    private BlankPicture() {}

    /** One bit for each pixel, written row by row: the picture itself would not fit into memory. */
    public static byte[] png(int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        var packed = new ByteArrayOutputStream();
        try (var rows = new DeflaterOutputStream(packed)) {
            for (var y = 0; y < height; y++) {
                rows.write(new byte[1 + (width + 7) / 8]);
            }
        }
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        var named = new ByteArrayOutputStream();
        named.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        named.writeBytes(bytes);
        named.writeTo(out);
        var sum = new CRC32();
        sum.update(named.toByteArray());
        out.writeInt((int) sum.getValue());
    }
}
