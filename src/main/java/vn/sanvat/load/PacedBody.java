package vn.sanvat.load;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.util.unit.DataSize;

/** A body that must come at a pace: a byte now and then would hold a thread for hours. */
final class PacedBody implements InputBuffer {
    private final InputBuffer body;
    private final DataSize perSecond;
    private final Duration grace;
    private final long begun = System.nanoTime();
    private long read;

    PacedBody(InputBuffer body, DataSize perSecond, Duration grace) {
        this.body = body;
        this.perSecond = perSecond;
        this.grace = grace;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        var count = body.doRead(handler);
        read += Math.max(count, 0);
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        if (count >= 0 && read < perSecond.toBytes() * taken.minus(grace).toSeconds()) {
            throw new SocketTimeoutException("a body came at less than " + perSecond + " a second");
        }
        return count;
    }

    @Override
    public int available() {
        return body.available();
    }
}
