package vn.sanvat.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a person can see of a page but not press. */
final class Reach {
    private static final String SCRIPT = script();

    private Reach() {}

    private static String script() {
        try (var script = Reach.class.getResourceAsStream("reach.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the page as it stands, one line each. */
    static List<String> faults(Page page) {
        return ((List<?>) page.evaluate(SCRIPT)).stream().map(String::valueOf).toList();
    }

    /** With everything that folds closed, and with all of it open, as which it stays. */
    static List<String> closedAndOpen(Page page) {
        List<String> faults = new ArrayList<>();
        for (var open : List.of(false, true)) {
            page.evaluate("open => document.querySelectorAll('details').forEach(each => { each.open = open; })", open);
            faults.addAll(faults(page));
        }
        return faults;
    }
}
