package vn.sanvat.admin.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.link.Redirects;
import vn.sanvat.content.words.Folded;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.history.EntryNames;

/** What entries are called, in whatever stage they are, and which of them somebody means. */
@Component
public class EntryTitles {
    private static final int MOST = 500; // entries that some words can mean
    private final EntryDesk desk;
    private final EntryNames names;
    private final Workspace workspace;

    EntryTitles(EntryDesk desk, EntryNames names, Workspace workspace) {
        this.desk = desk;
        this.names = names;
        this.workspace = workspace;
    }

    /** In the language that each was written in. */
    public Map<EntryId, String> all() {
        return desk.titles();
    }

    /** What an entry of this name is called now; the same where nobody renamed it. */
    public EntryId now(EntryId id) {
        return names.now(EntryFile.source(id)).id();
    }

    /** @param typed words of a title, {@code story/mot}, {@code mot}, or a picked one: {@code Một [mot]} */
    public List<EntryId> find(String typed) {
        var slug = typed.replaceFirst("(?s)^.*\\[([a-z0-9-]+)]\\s*$", "$1");
        var words = Folded.of(typed);
        return all().entrySet().stream()
                .filter(each -> each.getKey().toString().equals(typed)
                        || each.getKey().slug().value().equals(slug)
                        || Folded.of(each.getValue()).contains(words))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Its name, and those that it had while it was public. */
    public List<EntryId> names(EntryId id) {
        var former = Redirects.of(workspace.changeSet().read(Redirects.FILE).orElse(""))
                .all();
        return Stream.concat(
                        Stream.of(id),
                        former.entrySet().stream()
                                .filter(each -> each.getValue().equals(id))
                                .map(Map.Entry::getKey))
                .toList();
    }
}
