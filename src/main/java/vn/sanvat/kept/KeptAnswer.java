package vn.sanvat.kept;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.HttpHeaders;

/** An answer as it is sent. */
final class KeptAnswer {
    private static final int TAG_BYTES = 16;
    private static final int OVERHEAD = 1_024;

    /** A field of the head. */
    record Field(String name, String value) {}

    private final Edition edition;
    private final BooleanSupplier holds;
    private final List<Field> fields;
    /** What the plain bytes are known by, without quotation marks. */
    private final String tag;

    private final long modified;
    private final Coding coding;
    private final byte[] body;

    private KeptAnswer(
            Edition edition,
            BooleanSupplier holds,
            List<Field> fields,
            String tag,
            long modified,
            Coding coding,
            byte[] body) {
        this.edition = edition;
        this.holds = holds;
        this.fields = fields;
        this.tag = tag;
        this.modified = modified;
        this.coding = coding;
        this.body = body;
    }

    /** @param modified milliseconds since 1970; -1 where the answer does not say */
    static KeptAnswer of(Edition edition, List<Field> fields, long modified, byte[] plain) {
        return new KeptAnswer(edition, () -> true, List.copyOf(fields), hash(plain), modified, Coding.IDENTITY, plain);
    }

    private static String hash(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes).substring(0, 2 * TAG_BYTES);
    }

    /** @param wanted of an answer that is plain */
    KeptAnswer in(Coding wanted) {
        return new KeptAnswer(edition, holds, fields, tag, modified, wanted, wanted.write(body));
    }

    /** The same, but only as long as something else holds too. */
    KeptAnswer as(BooleanSupplier longAs) {
        return new KeptAnswer(edition, longAs, fields, tag, modified, coding, body);
    }

    boolean holdsIn(Edition now) {
        return edition == now && holds.getAsBoolean();
    }

    int length() {
        return body.length;
    }

    /** Bytes of memory, about. */
    int weight() {
        return body.length + OVERHEAD;
    }

    /** As the whole answer, or as 304 where the client has it already (RFC 9110 §13.2.2). */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        fields.forEach(field -> response.addHeader(field.name(), field.value()));
        sendBody(request, response);
    }

    /** To a response that has the fields already. */
    void sendBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ETAG, "\"" + tag + coding.suffix() + "\"");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (!coding.token().isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private boolean isKnown(HttpServletRequest request) {
        var tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return Arrays.stream(tags.split(","))
                    .map(String::strip)
                    .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                    .anyMatch(each -> each.equals("*") || each.equals("\"" + tag + "\""));
        }
        return modified >= 0 && since(request) >= modified;
    }

    /** Without a date that can be read, as if there was none (RFC 9110 §13.1.3). */
    private static long since(HttpServletRequest request) {
        try {
            return request.getDateHeader(HttpHeaders.IF_MODIFIED_SINCE);
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
