package vn.sanvat.theme;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * What is wrong with the theme that the site asks for: found when it was read, in its files since then, or when a page
 * was made of it.
 */
public final class ThemeFaults {
    private static final Logger log = LoggerFactory.getLogger(ThemeFaults.class);
    private static final int DEEPEST = 30; // causes

    private final ChosenTheme chosen;
    private final ThemeOnDisk disk;
    private final Map<String, ThemeFault> failed = new ConcurrentSkipListMap<>();

    public ThemeFaults(ChosenTheme chosen, ThemeOnDisk disk) {
        this.chosen = chosen;
        this.disk = disk;
    }

    /** A start that found a fault shows another theme until the next one, also when the file is mended since. */
    public List<ThemeFault> all() {
        var now = disk.faults();
        return Stream.concat(now.isEmpty() ? chosen.faults().stream() : now.stream(), failed.values().stream())
                .toList();
    }

    /** A page could not be made of a template; each place is told to the log once. */
    public void failed(String template, Throwable failure) {
        var fault = fault(template, failure);
        if (failed.putIfAbsent(fault.file() + ":" + fault.line(), fault) == null) {
            log.error("{}", fault, failure);
        }
    }

    /** The innermost template is where the fault is: that of the page only asked for it. */
    private ThemeFault fault(String page, Throwable failure) {
        var template = page;
        var line = 1;
        var deepest = failure;
        for (var depth = 0; depth < DEEPEST; depth++) {
            if (deepest instanceof TemplateProcessingException processing && processing.getTemplateName() != null) {
                template = processing.getTemplateName();
                line = processing.hasLineAndCol() ? processing.getLine() : 1;
            }
            var cause = deepest.getCause();
            if (cause == null) {
                break;
            }
            deepest = cause;
        }
        var owner = chosen.theme()
                .owners()
                .getOrDefault(template, chosen.theme().manifest().name());
        var file = "templates/" + template + ".html";
        var why = Objects.requireNonNullElseGet(deepest.getMessage(), deepest::toString);
        return ThemeFault.at(owner, file, line, "theme.template_fails", why);
    }
}
