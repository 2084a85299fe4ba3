package vn.sanvat.changes.sending;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an address that somebody typed: only from what {@link Targets} allows, from the very addresses that were
 * looked at, following nothing, with an end and a limit of size.
 */
public final class Fetcher implements AutoCloseable {
    private static final Timeout CONNECT = Timeout.ofSeconds(10);
    private static final int AT_ONCE = 4;
    private static final int PIECE = 64 * 1024; // bytes
    private final Targets targets;
    private final CloseableHttpClient client;
    private final CheckedClient.Ends ends = new CheckedClient.Ends("fetch-ends");

    public Fetcher(Targets targets) {
        this.targets = targets;
        var connections = ConnectionConfig.custom().setConnectTimeout(CONNECT).build();
        this.client = CheckedClient.to(targets, AT_ONCE, connections).build();
    }

    /** What was answered. */
    public static final class Answer {
        private final int status;
        private final byte[] body;
        private final Optional<Integer> retryAfter;

        Answer(int status, byte[] body, Optional<Integer> retryAfter) {
            this.status = status;
            this.body = body;
            this.retryAfter = retryAfter;
        }

        public int status() {
            return status;
        }

        /** All of it; empty where there is none. */
        public byte[] body() {
            return body;
        }

        /** Seconds after which to come again, as the answer says. */
        public Optional<Integer> retryAfter() {
            return retryAfter;
        }
    }

    /**
     * Reads an address.
     *
     * @param most bytes of the answer, after it was unpacked
     * @param end for the whole of it
     * @throws NotAllowed where it leads where nothing may be asked
     * @throws IOException where nothing whole came, with why
     */
    public Answer get(URI address, int most, Duration end) throws IOException {
        require(address);
        var request = new HttpGet(address);
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(end))
                .setConnectionRequestTimeout(CONNECT)
                .build());
        var ending = ends.after(end, request);
        try {
            return client.execute(request, response -> answer(response, most));
        } catch (IOException e) {
            if (request.isCancelled()) {
                throw new IOException("no whole answer within " + end.toSeconds() + " s", e);
            }
            throw e;
        } finally {
            ending.cancel(false);
        }
    }

    /** An address may not be asked, and why. */
    public static final class NotAllowed extends IOException {
        private static final long serialVersionUID = 1L;

        NotAllowed(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    private void require(URI address) throws IOException {
        try {
            if (!targets.mayBeSentTo(address)) {
                throw new NotAllowed(
                        address.getHost() + " is asked without HTTPS, and lies in no network that is allowed", null);
            }
        } catch (TargetRefused e) {
            throw new NotAllowed(
                    address.getHost() + " leads to " + e.address() + ", which lies in no network that is allowed", e);
        }
    }

    private static Answer answer(ClassicHttpResponse response, int most) throws IOException {
        var wait = Optional.ofNullable(response.getFirstHeader(HttpHeaders.RETRY_AFTER))
                .map(header -> header.getValue().strip())
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Integer::valueOf);
        var entity = response.getEntity();
        if (entity == null) {
            return new Answer(response.getCode(), new byte[0], wait);
        }
        try (var in = entity.getContent()) {
            return new Answer(response.getCode(), read(in, most), wait);
        }
    }

    private static byte[] read(InputStream in, int most) throws IOException {
        var read = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (var count = in.read(piece); count >= 0; count = in.read(piece)) {
            read.write(piece, 0, count);
            if (read.size() > most) {
                throw new IOException("an answer of more than " + most + " bytes");
            }
        }
        return read.toByteArray();
    }

    @Override
    public void close() throws IOException {
        ends.close();
        client.close();
    }
}
