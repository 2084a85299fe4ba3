package vn.sanvat.site.share;

import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A QR code (ISO/IEC 18004) as a picture. */
public final class QrPicture {
    private static final int QUIET = 4; // modules around it, ISO/IEC 18004 §6.3.8

    private final QrCode code;

    /** @param address what it leads to; printed codes get dirty, so a quarter of it may be lost */
    public QrPicture(String address) {
        this.code = QrCode.encodeText(address, QrCode.Ecc.QUARTILE);
    }

    public byte[] svg() {
        var size = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(',')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0,0h%dv%dh-%dz"/><path d="%s"/></svg>
            """.formatted(size, size, size, size, size, path).getBytes(StandardCharsets.UTF_8);
    }

    /** @param pixels of the side of a module */
    public byte[] png(int pixels) {
        var size = (code.size + 2 * QUIET) * pixels;
        var image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, size, size);
        graphics.setColor(Color.BLACK);
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    graphics.fillRect((x + QUIET) * pixels, (y + QUIET) * pixels, pixels, pixels);
                }
            }
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
