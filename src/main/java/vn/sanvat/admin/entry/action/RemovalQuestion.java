package vn.sanvat.admin.entry.action;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.sanvat.address.Addresses;
import vn.sanvat.admin.AdminLanguage;
import vn.sanvat.admin.Pages;
import vn.sanvat.admin.entry.EntryDesk;
import vn.sanvat.admin.entry.EntryPath;
import vn.sanvat.admin.entry.Picks;
import vn.sanvat.content.Entry;
import vn.sanvat.content.Language;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.editing.removal.RemovalUnconfirmed;

/** Asks before something is taken away: which pages visitors lose, and who names them. */
@Component
class RemovalQuestion {
    private final Pages pages;
    private final Content content;
    private final EntryDesk desk;

    RemovalQuestion(Pages pages, Content content, EntryDesk desk) {
        this.pages = pages;
        this.content = content;
        this.desk = desk;
    }

    /** An entry, with a page where one can look at it. */
    public record NamedView(String title, String url) {}

    ResponseEntity<String> ask(
            String what, EntryFile file, RemovalUnconfirmed unconfirmed, HttpServletRequest request) {
        var language = Picks.language(AdminLanguage.of(request));
        Map<String, Object> model = new HashMap<>();
        model.put("what", what);
        model.put("title", desk.title(file));
        model.put("lang", file.language() == null ? "" : file.language().tag());
        model.put("action", EntryPath.of(file, "/" + what));
        model.put("here", EntryPath.of(file));
        model.put(
                "gone",
                unconfirmed.pages().stream()
                        .map(each -> new NamedView(desk.title(each), Addresses.of(each.id(), desk.language(each))))
                        .toList());
        model.put(
                "by",
                unconfirmed.by().stream()
                        .flatMap(id -> content.current().find(id).stream())
                        .map(entry -> named(entry, language))
                        .toList());
        return pages.again(unconfirmed.problem(), "entry/confirm-removal", request, model);
    }

    private static NamedView named(Entry entry, Language language) {
        return new NamedView(entry.text(language).title(), EntryPath.of(EntryFile.source(entry.id())));
    }
}
