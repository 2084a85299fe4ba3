package vn.sanvat.kept;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brotli (RFC 7932) by its own library, where there is one for this machine: it is smaller than gzip for the same work. */
final class Brotli {
    private static final Logger log = LoggerFactory.getLogger(Brotli.class);

    /** Of 0 to 11: takes as long as gzip. From 8 on it takes ten times as long, for some hundredths of the bytes. */
    private static final int QUALITY = 6;

    /** Of 2 to 24, as a power of 2 in bytes: most pages are smaller, and memory is taken for each that is written. */
    private static final int WINDOW = 18;

    private static final String FOLDER = "com.aayushatharva.brotli4j.native.workdir";

    private Brotli() {}

    /** Looked at once, when it is first asked for. */
    private static final class Library {
        static final boolean IS_THERE = isUsable();

        private static boolean isUsable() {
            var isUsable = Brotli4jLoader.isAvailable();
            if (!isUsable) {
                log.info("Answers are compressed by gzip alone: there is no Brotli for this machine");
            }
            return isUsable;
        }
    }

    /** @param folder where the library is laid before it is loaded, which somebody empties; before it is first used */
    static void layIn(Path folder) {
        if (System.getProperty(FOLDER) == null) {
            System.setProperty(FOLDER, folder.toString());
        }
    }

    static boolean isThere() {
        return Library.IS_THERE;
    }

    static byte[] write(byte[] plain) throws IOException {
        return Encoder.compress(plain, Encoder.Parameters.create(QUALITY, WINDOW));
    }
}
