package vn.sanvat.admin.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.accounts.Actor;
import vn.sanvat.accounts.EntryAction;
import vn.sanvat.accounts.Role;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.fault.FaultMessages;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.editing.Access;
import vn.sanvat.search.Search;
import vn.sanvat.theme.ThemeFaults;

/** The files of the content that cannot be used as they lie on disk, as those who may do something about them see them. */
@Component
public class BrokenFiles {
    private static final String FOLDER = "content/";
    /** Of 100,000 files nobody reads each. */
    private static final int SHOWN = 50;

    private final Content content;
    private final Search search;
    private final Access access;
    private final ThemeFaults theme;

    BrokenFiles(Content content, Search search, Access access, ThemeFaults theme) {
        this.content = content;
        this.search = search;
        this.access = access;
        this.theme = theme;
    }

    /** Why the site, or some pages of it, are not shown with the theme that it asks for. */
    public List<String> ofTheme(Actor actor, Locale locale) {
        return answersForTheSite(actor)
                ? theme.all().stream().map(fault -> fault.text(locale)).toList()
                : List.of();
    }

    /** {@code content/redirects.yml:3: what is wrong}, for each file that concerns this person. */
    public List<String> lines(Actor actor, Locale locale) {
        return broken().filter(fault -> concerns(actor, fault))
                .map(fault -> line(fault, locale))
                .toList();
    }

    /** What lies in the content and is none of it, for those who answer for the site. */
    public List<String> strays(Actor actor, Locale locale) {
        return answersForTheSite(actor)
                ? content.strays().stream()
                        .limit(SHOWN)
                        .map(fault -> line(fault, locale))
                        .toList()
                : List.of();
    }

    /** How many more there are than are listed. */
    public int furtherStrays(Actor actor) {
        return answersForTheSite(actor) ? Math.max(0, content.strays().size() - SHOWN) : 0;
    }

    /** What readers do not find as it is, for those who answer for the site. */
    public List<UnfoundView> unfound(Actor actor) {
        return answersForTheSite(actor)
                ? search.health().failed().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .limit(SHOWN)
                        .map(each -> UnfoundView.of(each.getKey(), each.getValue(), content.current()))
                        .toList()
                : List.of();
    }

    /** The first fault of each file of an entry that cannot be used: its public file before others. */
    Map<EntryFile, Fault> ofEntries() {
        Map<EntryFile, Fault> faults = new LinkedHashMap<>();
        broken().forEach(fault -> entry(fault).ifPresent(file -> faults.putIfAbsent(file, fault)));
        return faults;
    }

    static String line(Fault fault, Locale locale) {
        return FOLDER + FaultMessages.line(fault, locale);
    }

    private Stream<Fault> broken() {
        return content.faults().stream().filter(fault -> fault.severity() == Fault.Severity.BROKEN);
    }

    /** What is the site's own concerns those who may publish anything. */
    private boolean concerns(Actor actor, Fault fault) {
        return entry(fault)
                .map(file -> access.may(actor, EntryAction.VIEW, file))
                .orElseGet(() -> answersForTheSite(actor));
    }

    private static boolean answersForTheSite(Actor actor) {
        return actor.account().grants().stream()
                .anyMatch(grant ->
                        !grant.isLimited() && (grant.role() == Role.ADMINISTRATOR || grant.role() == Role.EDITOR));
    }

    /** The entry that a file is of, in whatever stage; a note is of the draft that it lies beside. */
    private static Optional<EntryFile> entry(Fault fault) {
        var path = fault.file();
        var own = path.startsWith("_") ? path.substring(path.indexOf('/') + 1).replaceAll("\\.yml$", ".md") : path;
        return EntryFile.of(own);
    }
}
