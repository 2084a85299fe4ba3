package vn.sanvat.site;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu checker, which knows what HTML is today. Its schema is read once. */
public final class NuChecker implements AutoCloseable {
    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc"; // it lies in the checker's jar
    private static final long STACK = 64L << 20; // bytes; the schema is one deep expression

    private final List<String> errors = new ArrayList<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(null, task, "nu", STACK));
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);

    public NuChecker() {
        var handler = new Handler();
        run(() -> {
            validator.setUpMainSchema(SCHEMA, handler);
            validator.setUpValidatorAndParsers(handler, false, false);
            return null;
        });
    }

    public List<String> errors(String html) {
        return run(() -> {
            errors.clear();
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
            return List.copyOf(errors);
        });
    }

    private <T> T run(java.util.concurrent.Callable<T> task) {
        try {
            return thread.submit(task).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    /** Warnings are advice, such as not to name roles that elements have. */
    private final class Handler implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // see above
        }

        @Override
        public void error(SAXParseException error) {
            errors.add(error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
