package vn.sanvat.admin.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.AuditEntry;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.admin.entry.EntryTitles;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Slug;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.editing.Access;
import vn.sanvat.taxonomy.Taxonomies;

/** Entries of the log in words: titles for ids, and nothing of what the reader may not see. */
@Component
class AuditViews {
    private final Pages pages;
    private final Content content;
    private final Taxonomies taxonomies;
    private final EntryTitles titles;
    private final Access access;

    AuditViews(Pages pages, Content content, Taxonomies taxonomies, EntryTitles titles, Access access) {
        this.pages = pages;
        this.content = content;
        this.taxonomies = taxonomies;
        this.titles = titles;
        this.access = access;
    }

    /** What an entry is called now, and where its history is. */
    private record Named(String title, String url) {}

    /** Each for itself. */
    List<AuditView> of(Actor actor, List<AuditEntry> entries, Locale locale) {
        return views(actor, entries.stream().map(each -> new Run(each, 1)).toList(), locale);
    }

    /** While somebody writes, the script saves every few seconds: that is one thing that they did. */
    List<AuditView> folded(Actor actor, List<AuditEntry> entries, Locale locale) {
        List<Run> runs = new ArrayList<>();
        for (var i = 0; i < entries.size(); ) {
            var newest = entries.get(i);
            var next = i + 1;
            while (next < entries.size() && isSameWriting(newest, entries.get(next))) {
                next++;
            }
            runs.add(new Run(newest, next - i));
            i = next;
        }
        return views(actor, runs, locale);
    }

    private record Run(AuditEntry newest, int saves) {}

    private static boolean isSameWriting(AuditEntry one, AuditEntry other) {
        return one.action().equals("entry.save_draft")
                && other.action().equals(one.action())
                && other.entry().equals(one.entry())
                && other.account().equals(one.account());
    }

    private List<AuditView> views(Actor actor, List<Run> runs, Locale locale) {
        var details = new AuditDetails(
                taxonomies.of(content.current()).regions(), content.current().schema(), locale, pages::moment);
        var all = titles.all();
        Map<String, Optional<Named>> known = new HashMap<>();
        return runs.stream()
                .map(run -> {
                    var named = known.computeIfAbsent(run.newest().entry(), entry -> named(actor, entry, all));
                    return view(run, named, details, locale);
                })
                .toList();
    }

    /** @return nothing where the reader may not see it */
    private Optional<Named> named(Actor actor, String entry, Map<EntryId, String> all) {
        var then = id(entry);
        if (then.isEmpty()) {
            return Optional.of(new Named(entry, ""));
        }
        var now = all.containsKey(then.get()) ? then.get() : titles.now(then.get());
        var file = EntryFile.source(now);
        return access.may(actor, EntryAction.VIEW, file)
                ? Optional.of(new Named(
                        all.getOrDefault(now, now.slug().value().replace('-', ' ')), EntryPath.of(file, "/history")))
                : Optional.empty();
    }

    private static Optional<EntryId> id(String entry) {
        var parts = entry.split("/", 2);
        return EntryType.ofKey(parts[0])
                .filter(type -> parts.length == 2 && Slug.isValid(parts[1]))
                .map(type -> EntryId.of(type, parts[1]));
    }

    /** That somebody did something is no secret; with what, and what they said of it, is. */
    private AuditView view(Run run, Optional<Named> named, AuditDetails details, Locale locale) {
        var entry = run.newest();
        return new AuditView(
                pages.moment(entry.at()),
                entry.person(),
                details.action(entry),
                run.saves(),
                named.map(Named::title)
                        .orElseGet(() -> ResourceBundle.getBundle("messages/admin", locale)
                                .getString("audit.hidden")),
                named.map(Named::url).orElse(""),
                named.map(each -> entry.revision()).orElse(""),
                named.map(each -> details.of(entry)).orElse(""),
                details.address(entry));
    }

    /**
     * The entries that a filter means, also by the names that they had before.
     *
     * @param typed words of a title, or an id; a picked entry has its title, and its slug in brackets
     * @return what the log may have them under; the words themselves where nothing is meant
     */
    List<String> meant(Actor actor, String typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(List.of(typed));
        titles.find(typed).stream()
                .filter(id -> access.may(actor, EntryAction.VIEW, EntryFile.source(id)))
                .flatMap(id -> titles.names(id).stream())
                .map(EntryId::toString)
                .forEach(ids::add);
        return ids;
    }
}
