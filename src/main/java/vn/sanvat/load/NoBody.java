package vn.sanvat.load;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body that is not read: it ends where it begins. */
final class NoBody implements InputBuffer {
    @Override
    public int doRead(ApplicationBufferHandler handler) {
        return -1;
    }

    @Override
    public int available() {
        return 0;
    }
}
