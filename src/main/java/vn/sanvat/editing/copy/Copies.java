package vn.sanvat.editing.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.media.Pictures;

/** The copies of one site: what they are called here, and what becomes of them. For one thread. */
public final class Copies {
    private static final int LISTED = 50; // entries that a message names
    private static final int YEAR = "2026/".length();

    private final OtherSite site;
    private final Workspace workspace;
    private final Content content;
    private final CopyFiles files;
    private final Pictures pictures;
    private final CopyNames names;
    private final Map<String, CopiedPicture> kept = new HashMap<>();
    private ChangeSet now;
    private Redirects redirects;

    Copies(OtherSite site, Workspace workspace, Content content, CopyFiles files, Pictures pictures) {
        this.site = site;
        this.workspace = workspace;
        this.content = content;
        this.files = files;
        this.pictures = pictures;
        this.now = workspace.changeSet();
        this.redirects = redirects();
        this.names = new CopyNames(site, content.current(), this::isTaken);
        workspace
                .pictures()
                .forEach(path -> CopyFiles.key(site, path)
                        .ifPresent(key -> kept.put(key, new CopiedPicture(path, new byte[0]))));
    }

    private Redirects redirects() {
        return Redirects.of(workspace.lastGood(Redirects.FILE));
    }

    /** Whether something else has a name, or had it before. */
    private boolean isTaken(EntryId name) {
        for (var stage : Stage.values()) {
            if (now.has(stage, EntryFile.source(name))) {
                return true;
            }
        }
        return redirects
                .find(name)
                .filter(to -> content.current()
                        .find(to)
                        .filter(entry -> !site.has(entry.origin()))
                        .isPresent())
                .isPresent();
    }

    /** What entries are called here, before any of them is copied: they name each other. */
    public void plan(Collection<EntryId> originals) {
        originals.forEach(names::give);
    }

    /** What is copied here, as it is called at its site. */
    public Set<EntryId> originals() {
        Set<EntryId> originals = new HashSet<>();
        content.current()
                .entries()
                .values()
                .forEach(entry -> CopyNames.original(entry, site).ifPresent(originals::add));
        return originals;
    }

    /** The originals of the copies that show a picture of the site. */
    public List<EntryId> showing(String picture) {
        var path = Optional.ofNullable(kept.get(CopyFiles.key(site.base(), picture)));
        return content.current().entries().values().stream()
                .filter(entry -> path.filter(each -> entry.pictures().contains(each.path()))
                        .isPresent())
                .flatMap(entry -> CopyNames.original(entry, site).stream())
                .toList();
    }

    /** Lets a picture be taken anew: it is another one there now. */
    public void forget(String picture) {
        kept.remove(CopyFiles.key(site.base(), picture));
    }

    /** A picture of the site that is kept here already. */
    public Optional<CopiedPicture> picture(String path) {
        return Optional.ofNullable(kept.get(CopyFiles.key(site.base(), path)));
    }

    /**
     * Takes a picture, by the rules of an upload.
     *
     * @param path at its site: a year, a slash and a name
     * @throws vn.sanvat.problem.ProblemOccurred where it is none that may be uploaded
     */
    public CopiedPicture picture(String path, byte[] bytes) {
        var picture = pictures.prepare(bytes);
        var copied = new CopiedPicture(
                path.substring(0, YEAR) + picture.name(site.suffix() + "-" + CopyFiles.key(site.base(), path)),
                picture.bytes());
        kept.put(CopyFiles.key(site.base(), path), copied);
        return copied;
    }

    /**
     * What was done.
     *
     * @param commit empty where there was nothing to do
     * @param renamed what is called otherwise here than at its site, because the name was taken
     * @param refused what cannot be kept, with why
     */
    public record Done(
            String commit, List<EntryId> touched, Map<EntryId, EntryId> renamed, Map<EntryId, String> refused) {}

    /** Makes one commit of the changes, in their order. */
    public Done keep(List<CopyChange> changes) {
        now = workspace.changeSet();
        redirects = redirects();
        Map<EntryId, String> refused = new HashMap<>();
        List<CopyFiles.Step> steps = new ArrayList<>();
        Map<EntryId, EntryId> renamed = new HashMap<>();
        for (var change : changes) {
            plan(change, steps, renamed);
        }
        List<EntryId> touched =
                steps.stream().map(CopyFiles.Step::name).distinct().toList();
        var before = workspace.revision();
        var author = new Author(site.host(), "mirror@localhost");
        var commit = steps.isEmpty()
                ? before
                : workspace.write(author, message(changes, touched), changeSet -> {
                    refused.clear();
                    steps.forEach(step -> files.apply(step, changeSet, names, refused));
                });
        return new Done(commit.equals(before) ? "" : commit, touched, renamed, refused);
    }

    private void plan(CopyChange change, List<CopyFiles.Step> steps, Map<EntryId, EntryId> renamed) {
        if (change instanceof CopyChange.Take take) {
            var isNew = names.find(take.id())
                    .filter(content.current().entries()::containsKey)
                    .isEmpty();
            var name = names.give(take.id());
            if (isNew && isOthers(name)) {
                // somebody began one here meanwhile
                names.forget(take.id());
                name = names.give(take.id());
            }
            if (isNew && !name.equals(take.id())) {
                renamed.put(take.id(), name);
            }
            steps.add(new CopyFiles.Put(name, take));
        } else if (change instanceof CopyChange.Rename rename) {
            var from = names.find(rename.from());
            if (from.isPresent() && names.find(rename.id()).isEmpty()) {
                names.forget(rename.from());
                var to = names.give(rename.id());
                steps.add(new CopyFiles.Move(from.get(), to));
            }
        } else {
            names.find(change.id()).ifPresent(name -> {
                names.forget(change.id());
                steps.add(new CopyFiles.Remove(name));
            });
        }
    }

    private boolean isOthers(EntryId name) {
        return isTaken(name)
                && content.current()
                        .find(name)
                        .filter(entry -> site.has(entry.origin()))
                        .isEmpty();
    }

    private String message(List<CopyChange> changes, List<EntryId> touched) {
        var gone =
                changes.stream().filter(CopyChange.Withdraw.class::isInstance).count();
        var text = new StringBuilder("Take over from ")
                .append(site.host())
                .append(": ")
                .append(touched.size())
                .append(touched.size() == 1 ? " entry" : " entries");
        if (gone > 0) {
            text.append(", ").append(gone).append(" withdrawn");
        }
        text.append("\n\n");
        touched.stream().limit(LISTED).forEach(name -> text.append(name.path()).append('\n'));
        if (touched.size() > LISTED) {
            text.append("and ").append(touched.size() - LISTED).append(" more\n");
        }
        return text.toString();
    }

    /** What is wrong with copies, among these or all of them. */
    public List<Fault> faults(Set<EntryId> among) {
        var snapshot = content.current();
        return snapshot.faults().stream()
                .filter(fault -> fault.severity() != Fault.Severity.WARNING)
                .filter(fault -> EntryFile.of(fault.file())
                        .map(EntryFile::id)
                        .filter(id -> among.isEmpty() || among.contains(id))
                        .flatMap(snapshot::find)
                        .filter(entry -> site.has(entry.origin()))
                        .isPresent())
                .toList();
    }
}
