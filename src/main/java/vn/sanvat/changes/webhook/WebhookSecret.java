package vn.sanvat.changes.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** {@code whsec_} and 32 bytes of chance in base64, with which messages are signed as Standard Webhooks 1.0 says. */
public record WebhookSecret(String value) {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32; // Standard Webhooks: 24 to 64

    static WebhookSecret random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    String sign(String message, Instant at, String body) {
        var key = Base64.getDecoder().decode(value.substring(PREFIX.length()));
        var signed = message + "." + at.getEpochSecond() + "." + body;
        var signature = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(signed.getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signature);
    }

    /** Nobody reads it in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
