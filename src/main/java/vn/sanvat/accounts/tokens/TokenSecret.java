package vn.sanvat.accounts.tokens;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The secret of a token: {@code sanvat_}, 34 signs of chance, and 6 that follow from them, so that whoever looks through
 * texts for secrets knows one for sure, and one that is mistyped is not looked up.
 */
record TokenSecret(String value) {
    private static final String PREFIX = "sanvat_";
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int CHANCE = 34; // signs, 202 bits
    private static final int CHECK = 6; // signs, for the 32 bits of a CRC
    private static final int SHOWN = PREFIX.length() + 4;
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (CHANCE + CHECK) + "}");

    static TokenSecret random(SecureRandom random) {
        var secret = new StringBuilder(PREFIX);
        for (var i = 0; i < CHANCE; i++) {
            secret.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new TokenSecret(secret + check(secret.toString()));
    }

    static boolean isValid(String text) {
        return FORM.matcher(text).matches() && text.endsWith(check(text.substring(0, text.length() - CHECK)));
    }

    private static String check(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        var check = new StringBuilder();
        for (var left = crc.getValue(); check.length() < CHECK; left /= SIGNS.length()) {
            check.append(SIGNS.charAt((int) (left % SIGNS.length())));
        }
        return check.toString();
    }

    String shown() {
        return value.substring(0, SHOWN);
    }

    /** What the database has in its place. With so much chance in it, one round is enough. */
    String hash() {
        return DigestUtils.sha256Hex(value);
    }
}
