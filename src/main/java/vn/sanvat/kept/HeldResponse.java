package vn.sanvat.kept;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds back the body of an answer that is {@linkplain SameForAll said} to be the same for everyone, and no other. */
final class HeldResponse extends HttpServletResponseWrapper {
    private final HttpServletRequest request;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private String language = "";

    HeldResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** Whether there is a body here that was not sent. */
    boolean isHeld() {
        return stream != null || writer != null;
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null && !SameForAll.isSaid(request)) {
            return super.getOutputStream();
        }
        if (stream == null) {
            stream = new Held();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null && !SameForAll.isSaid(request)) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())), false);
        }
        return writer;
    }

    /** As {@code Content-Language} says it, which the server has in no list of fields. */
    String language() {
        return language;
    }

    @Override
    public void setLocale(Locale locale) {
        language = locale.toLanguageTag();
        super.setLocale(locale);
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isHeld()) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!SameForAll.isSaid(request)) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!SameForAll.isSaid(request)) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void reset() {
        super.reset();
        resetHeld();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        resetHeld();
    }

    private void resetHeld() {
        body.reset();
        stream = null;
        writer = null;
    }

    private final class Held extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("the body is held back");
        }

        @Override
        public void write(int each) {
            body.write(each);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            body.write(bytes, from, length);
        }
    }
}
