package vn.sanvat.theme;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file that pages load, held in memory.
 *
 * @param path below {@code assets/}
 * @param address where it is served; changes with the content, so that it may be cached for ever
 */
@SuppressWarnings("ArrayRecordComponent") // read once, served as it is, never compared
public record Asset(String path, String address, String mediaType, byte[] bytes) {

    /** Where all assets are served. */
    public static final String ROOT = "/theme/";

    private static final int HASH_LENGTH = 10; // hexadecimal digits
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    /** The asset, or nothing where the kind of file is none that pages load. */
    static Optional<Asset> of(String theme, String path, byte[] bytes) {
        int dot = path.lastIndexOf('.');
        return Optional.ofNullable(MEDIA_TYPES.get(path.substring(dot + 1)))
                .map(type -> new Asset(
                        path,
                        ROOT + theme + "/" + path.substring(0, dot) + "-" + hash(bytes) + path.substring(dot),
                        type,
                        bytes));
    }

    static String hash(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes).substring(0, HASH_LENGTH);
    }

    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
