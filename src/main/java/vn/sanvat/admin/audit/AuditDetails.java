package vn.sanvat.admin.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sanvat.accounts.AuditEntry;
import vn.sanvat.admin.RegionLabels;
import vn.sanvat.content.Language;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.editing.NotDone;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.taxonomy.Regions;

/** What the log has besides who and what, as people say it. The log itself has it in no language. */
final class AuditDetails {
    private static final String WORDS = "messages/admin";
    /** As a grant puts itself: {@code lan@sanvat.example editor regions=hoi-an types=event}. */
    private static final Pattern ROLE =
            Pattern.compile("(\\S+@\\S+) ([a-z]+)(?: regions=(\\S+))?(?: types=(\\S+))?(?: languages=(\\S+))?");

    private static final Pattern TIME = Pattern.compile("\\b(publish|unpublish) at (\\S+)");
    private static final Pattern REPLACED = Pattern.compile("(\\S+) instead of (\\S+)");
    private static final String RENAMED = "to ";
    private static final String CLOCK = "as scheduled";
    /** Stands before what names the press, so that one press twice makes one entry: nothing for people. */
    private static final String PRESS = "Request: ";

    private final Regions regions;
    private final Schema schema;
    private final Locale locale;
    private final Function<Instant, String> moment;
    private final ResourceBundle words;

    AuditDetails(Regions regions, Schema schema, Locale locale, Function<Instant, String> moment) {
        this.regions = regions;
        this.schema = schema;
        this.locale = locale;
        this.moment = moment;
        this.words = ResourceBundle.getBundle(WORDS, locale);
    }

    String action(AuditEntry entry) {
        return word("action." + entry.action(), entry.action());
    }

    /** Where somebody was, and what did it in their name. */
    String address(AuditEntry entry) {
        var from = word("audit.address." + entry.address(), entry.address());
        return entry.token().isEmpty() ? from : text("audit.by_token", from, entry.token());
    }

    String of(AuditEntry entry) {
        var detail = entry.detail();
        return switch (entry.action()) {
            case "account.signed_in", "account.sign_in_failed" -> word("audit.by." + detail, detail);
            case "person.invited", "person.role_given", "person.role_taken", "person.limits_changed" -> role(detail);
            case "entry.rename" ->
                detail.startsWith(RENAMED) ? text("audit.renamed", detail.substring(RENAMED.length())) : detail;
            case "entry.schedule" -> times(detail);
            // which one is a number that says nothing to anybody: the history shows it
            case "entry.restore_revision" -> "";
            case "entry.upload" -> replaced(detail);
            default -> said(detail);
        };
    }

    private String said(String detail) {
        if (detail.equals(CLOCK)) {
            return words.getString("audit.by_clock");
        }
        return detail.startsWith(PRESS) ? "" : NotDone.inWords(detail, schema, locale);
    }

    private String role(String detail) {
        var form = ROLE.matcher(detail);
        if (!form.matches()) {
            return detail;
        }
        List<String> limits = new ArrayList<>();
        each(
                        form.group(3),
                        id -> regions.find(id)
                                .map(region -> RegionLabels.of(regions, region, new Language(locale.getLanguage())))
                                .orElse(id))
                .forEach(limits::add);
        each(form.group(4), key -> word("type." + key, key)).forEach(limits::add);
        each(form.group(5), tag -> word("language." + tag, tag)).forEach(limits::add);
        var role = word("role." + form.group(2), form.group(2));
        return form.group(1) + " · " + role + (limits.isEmpty() ? "" : " (" + String.join("; ", limits) + ")");
    }

    private static List<String> each(@Nullable String listed, Function<String, String> name) {
        return Arrays.stream(Objects.requireNonNullElse(listed, "").split(","))
                .filter(part -> !part.isEmpty())
                .map(name)
                .toList();
    }

    private String times(String detail) {
        var times = TIME.matcher(detail)
                .results()
                .map(time -> text(time.group(1) + "_at", moment(time.group(2))))
                .toList();
        return times.isEmpty() ? words.getString("audit.unscheduled") : String.join("; ", times);
    }

    private String moment(String iso) {
        try {
            return moment.apply(Instant.parse(iso));
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private String replaced(String detail) {
        var form = REPLACED.matcher(detail);
        return form.matches() ? text("audit.replaced", form.group(1), form.group(2)) : detail;
    }

    private String text(String key, Object... arguments) {
        return ProblemMessages.text(WORDS, key, arguments, locale);
    }

    private String word(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
