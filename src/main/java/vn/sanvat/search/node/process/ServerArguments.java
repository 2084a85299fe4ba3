package vn.sanvat.search.node.process;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the server reads from its standard input when it starts: the form of
 * org.elasticsearch.bootstrap.ServerArgs#writeTo in 8.19. It also takes its settings from there, not
 * from elasticsearch.yml, which only the launcher reads.
 */
public final class ServerArguments {
    /** The version of an empty key store; org.elasticsearch.common.settings.KeyStoreWrapper. */
    private static final int KEY_STORE_VERSION = 7;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private ServerArguments() {}

    public static byte[] of(Map<String, String> settings, Path config, Path logs) throws IOException {
        var arguments = new ServerArguments();
        arguments.write(settings, config, logs);
        return arguments.bytes.toByteArray();
    }

    private void write(Map<String, String> settings, Path config, Path logs) throws IOException {
        out.writeBoolean(false); // not a daemon
        out.writeBoolean(false); // not quiet
        out.writeBoolean(false); // no pid file
        writeString("org.elasticsearch.common.settings.KeyStoreWrapper");
        out.writeInt(KEY_STORE_VERSION);
        out.writeBoolean(false); // no password
        out.writeBoolean(false); // no data
        writeCount(0); // no entries
        out.writeBoolean(false); // not closed
        writeCount(settings.size());
        for (var setting : settings.entrySet()) {
            writeString(setting.getKey());
            out.writeByte(0); // the type: a string
            writeString(setting.getValue());
        }
        writeString(config.toString());
        writeString(logs.toString());
    }

    /** Seven bits a byte, the lowest first; StreamOutput#writeVInt. */
    private void writeCount(int count) throws IOException {
        int rest = count;
        while ((rest & ~0x7F) != 0) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    /** The number of UTF-16 units, then each unit in one to three bytes; StreamOutput#writeString. */
    private void writeString(String text) throws IOException {
        writeCount(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c <= 0x7F) {
                out.writeByte(c);
            } else if (c > 0x7FF) {
                out.writeByte(0xE0 | ((c >> 12) & 0x0F));
                out.writeByte(0x80 | ((c >> 6) & 0x3F));
                out.writeByte(0x80 | (c & 0x3F));
            } else {
                out.writeByte(0xC0 | ((c >> 6) & 0x1F));
                out.writeByte(0x80 | (c & 0x3F));
            }
        }
    }
}
