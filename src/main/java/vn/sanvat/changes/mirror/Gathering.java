package vn.sanvat.changes.mirror;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.Slug;
import vn.sanvat.content.fault.FaultMessages;
import vn.sanvat.content.link.PictureLinks;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.yaml.FieldValue;
import vn.sanvat.editing.copy.CopiedPicture;
import vn.sanvat.editing.copy.Copies;
import vn.sanvat.editing.copy.CopyChange;
import vn.sanvat.editing.copy.Original;
import vn.sanvat.editing.copy.OtherSite;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/** Goes through what a site publishes, one commit after the other. */
final class Gathering {
    private static final Duration WAIT = Duration.ofSeconds(25); // for the next change
    private static final String MEDIA = "media/";
    private static final Pattern SERVED = Pattern.compile("\\d{4}/[a-z0-9][a-z0-9.-]{0,180}");
    private static final int SHOWN = 50; // faults

    private final OtherSite site;
    private final OriginApi api;
    private final Copies copies;
    private final MirrorProperties limits;
    private final PrintStream out;
    private final SourceReader reader;
    private final Set<String> strange = new HashSet<>();
    private boolean isPlanned;
    private boolean isDone;
    private int taken;

    Gathering(OtherSite site, OriginApi api, Copies copies, Content content, MirrorProperties limits, PrintStream out) {
        this.site = site;
        this.api = api;
        this.copies = copies;
        this.limits = limits;
        this.out = out;
        this.reader = new SourceReader(site, content);
    }

    /** Whether everything that there was has been taken. */
    boolean isDone() {
        return isDone;
    }

    /**
     * Takes the next part: some entries of the first copy, or what changed after it.
     *
     * @param wait whether to wait for the next change where there is none
     */
    Position step(Position from, boolean wait) {
        if (from.isWhole()) {
            return changes(from, wait && isDone);
        }
        var start = isPlanned ? from : plan(from);
        return entries(start);
    }

    /** What is copied names each other, and what is not there any more goes first. */
    private Position plan(Position from) {
        List<EntryId> ids = new ArrayList<>();
        var revision = "";
        for (var cursor = ""; cursor != null; ) {
            var page = api.ids(cursor);
            revision = revision.isEmpty() ? page.revision() : revision;
            page.hits().stream().filter(SourceReader::isOwn).forEach(hit -> id(hit, ids));
            if (ids.size() > limits.mostEntries()) {
                throw new MirrorStopped(site.host() + " has more than " + limits.mostEntries()
                        + " entries: raise sanvat.mirror.most-entries");
            }
            cursor = page.next();
        }
        copies.plan(ids);
        List<CopyChange> gone = new ArrayList<>();
        var there = Set.copyOf(ids);
        copies.originals().stream()
                .filter(id -> !there.contains(id))
                .sorted()
                .forEach(id -> gone.add(new CopyChange.Withdraw(id)));
        keep(gone);
        isPlanned = true;
        out.println(site.host() + ": " + ids.size() + " entries");
        // where it goes on after an interruption, the changes since it began count
        return from.after().isEmpty() ? new Position(revision, "", false) : from;
    }

    private void id(JsonNode hit, List<EntryId> into) {
        reader.id(hit).ifPresentOrElse(into::add, () -> {
            var type = hit.path("type").asString("");
            if (strange.add(type)) {
                out.println("This site has no type “" + type.replaceAll("\\p{Cntrl}", " ")
                        + "”: its entries are not copied.");
            }
        });
    }

    private Position entries(Position from) {
        var page = api.entries(from.cursor());
        List<CopyChange> changes = new ArrayList<>();
        for (var hit : page.hits()) {
            if (SourceReader.isOwn(hit)) {
                reader.id(hit).ifPresent(id -> changes.add(take(reader.read(id, hit))));
            }
        }
        keep(changes);
        taken += changes.size();
        if (page.next() != null) {
            return new Position(from.after(), page.next(), false);
        }
        out.println(taken + " entries are looked at.");
        faults(Set.of());
        return new Position(from.after(), "", true);
    }

    private Position changes(Position from, boolean wait) {
        var page = api.changes(from.after(), wait ? WAIT : Duration.ZERO);
        Map<EntryId, EntryId> renamed = new LinkedHashMap<>();
        Set<EntryId> touched = new LinkedHashSet<>();
        for (var change : page.changes()) {
            reader.id(change).ifPresent(id -> {
                touched.add(id);
                var before = change.path("from").asString("");
                if (Slug.isValid(before)) {
                    renamed.put(EntryId.of(id.type(), before), id);
                    touched.add(EntryId.of(id.type(), before));
                }
            });
            picture(change, touched);
        }
        List<CopyChange> changes = new ArrayList<>();
        renamed.forEach((before, id) -> changes.add(new CopyChange.Rename(before, id)));
        touched.forEach(id -> changes.add(api.entry(id)
                .filter(SourceReader::isOwn)
                .<CopyChange>map(hit -> take(reader.read(id, hit)))
                .orElseGet(() -> new CopyChange.Withdraw(id))));
        var kept = keep(changes);
        if (!kept.isEmpty()) {
            faults(kept);
        }
        isDone = !page.hasMore();
        return new Position(page.next(), "", true);
    }

    /** A picture that is another one now is taken anew by what shows it. */
    private void picture(JsonNode change, Set<EntryId> touched) {
        var file = change.path("file").asString("");
        if (file.startsWith(MEDIA)) {
            var path = file.substring(MEDIA.length());
            var shown = copies.showing(path);
            if (!shown.isEmpty()) {
                copies.forget(path);
                touched.addAll(shown);
            }
        }
    }

    private CopyChange take(Original original) {
        Map<String, CopiedPicture> pictures = new LinkedHashMap<>();
        for (var path : shown(original)) {
            if (SERVED.matcher(path).matches()) {
                copies.picture(path)
                        .ifPresentOrElse(
                                kept -> pictures.put(path, kept),
                                () -> api.picture(path).ifPresent(bytes -> pictures.putAll(kept(path, bytes))));
            }
        }
        return new CopyChange.Take(original, pictures);
    }

    private Map<String, CopiedPicture> kept(String path, byte[] bytes) {
        try {
            return Map.of(path, copies.picture(path, bytes));
        } catch (ProblemOccurred e) {
            out.println(path + ": " + ProblemMessages.text(e.problem(), Locale.ENGLISH));
            return Map.of();
        }
    }

    private static Set<String> shown(Original original) {
        Set<String> shown = new LinkedHashSet<>();
        for (var words : original.words()) {
            if (words.fields().get("images") instanceof FieldValue.Items images) {
                images.values().forEach(image -> {
                    if (image instanceof FieldValue.Fields fields
                            && fields.get("file") instanceof FieldValue.Scalar file) {
                        shown.add(file.text());
                    }
                });
            }
            shown.addAll(PictureLinks.in(words.body()));
        }
        return shown;
    }

    /** @return what was touched */
    private Set<EntryId> keep(List<CopyChange> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        var done = copies.keep(changes);
        done.renamed()
                .forEach((id, name) -> out.println(
                        id.path() + " is called " + name.path() + " here: the name is taken by another entry."));
        done.refused().forEach((id, why) -> out.println(id.path() + " is not copied: " + why));
        if (!done.commit().isEmpty()) {
            out.println(done.commit().substring(0, 10) + ": " + done.touched().size() + " entries from " + site.host());
        }
        return new HashSet<>(done.touched());
    }

    /**
     * What is shown and not right here: a region that this site does not know, say.
     *
     * @param among none for all
     */
    private void faults(Set<EntryId> among) {
        var faults = copies.faults(among);
        faults.stream().limit(SHOWN).forEach(fault -> out.println(FaultMessages.line(fault, Locale.getDefault())));
        if (faults.size() > SHOWN) {
            out.println("and " + (faults.size() - SHOWN) + " more faults, which the command check names");
        }
    }
}
