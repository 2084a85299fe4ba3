package vn.sanvat.admin;

import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.begin;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.save;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every page that the desk shows an administrator, with an entry and a webhook made for it; both go when it ends. */
public final class DeskTour implements AutoCloseable {
    private static final Pattern REVISION = Pattern.compile("name=\"one\" value=\"([0-9a-f]+)\"");
    private static final String NOBODY = "https://[2000::1]/"; // given to nobody
    private static final String PUBLISHED = "stories/doc-bo-bien-nuoc-mam.md";
    private final DeskClient client;
    private final String story;
    private final String english;
    private final String gone;
    private final String lastSeen;
    private final String webhook;
    private final String person;

    /** @param client of an administrator who has just signed in */
    public DeskTour(DeskClient client, String title) {
        this.client = client;
        story = begin(client, "story", title);
        at(save(client, story, from(client, story), "publish", title, "Chữ."));
        at(save(client, story, from(client, story), "save", title, "Chữ và chữ."));
        english = at(client.post(story + "/translate", "to", "en"));
        gone = begin(client, "story", title + " đã xóa");
        at(save(client, gone, from(client, gone), "save", title + " đã xóa", "Chữ."));
        lastSeen = from(client, gone);
        at(client.post(gone + "/delete", "confirmed", "true"));
        client.post("/admin/webhooks", "name", title, "url", NOBODY, "kinds", "published");
        webhook = first("/admin/webhooks", "href=\"(/admin/webhooks/[^\"]+)\"");
        person = first("/admin/people", "href=\"(/admin/people/(?!invite)[^\"]+)\"");
    }

    private String first(String path, String pattern) {
        var page = client.get(path).body();
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(page));
    }

    /**
     * What is asked of the desk.
     *
     * @param sees what the page has that it is asked for, as a selector: a refusal has a heading too
     * @param fields names and values of the form that is sent; empty where the page is only looked at
     */
    public record Stop(String path, String sees, List<String> fields) {
        private static Stop form(String path, String sees, String... fields) {
            return new Stop(path, sees, List.of(fields));
        }

        @Override
        public String toString() {
            return path + fields;
        }
    }

    public Stream<Stop> stops() {
        return Stream.concat(pages().map(path -> new Stop(path, "h1", List.of())), answers());
    }

    private Stream<String> pages() {
        var revisions = REVISION.matcher(client.get(story + "/history").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        return Stream.of(
                "/admin",
                "/admin/entries",
                "/admin/entries?state=deleted",
                "/admin/new",
                "/admin/media",
                "/admin/schedule",
                "/admin/search",
                "/admin/search/why?q=ocop+4+sao+hoi+an",
                "/admin/search/pins",
                "/admin/search/synonyms",
                "/admin/search/asked",
                "/admin/entries/events/le-cau-ngu-lang-bien-thanh-khe",
                "/admin/entries/products/ngu-coc-duy-oanh/history",
                story,
                english,
                story + "/history?one=" + revisions.get(1) + "&other=" + revisions.get(0),
                gone,
                "/admin/account",
                "/admin/account/password",
                "/admin/account/passkeys",
                "/admin/account/tokens",
                "/admin/confirm?next=/admin/account/password",
                "/admin/people",
                "/admin/people/invite",
                person,
                "/admin/webhooks",
                webhook,
                "/admin/audit",
                "/admin/khong-co-trang-nay");
    }

    /** The address of the draft as visitors would see it. */
    public String preview() {
        return first(story, "data-url=\"(/xem-thu/[^\"]+)\"");
    }

    /** What the desk says to forms; none of them changes anything. */
    private Stream<Stop> answers() {
        return Stream.of(
                Stop.form(
                        story + "/delete",
                        "form[action='" + story + "/delete'] [name=confirmed]",
                        "confirmed",
                        "false"),
                Stop.form(
                        webhook + "/remove", "form[action='" + webhook + "/remove'] [name=confirmed]", "confirmed", ""),
                Stop.form(
                        story + "/save",
                        "[aria-invalid=true], .problem, [role=alert]",
                        "from",
                        from(client, story),
                        "then",
                        "publish",
                        "f.title",
                        "",
                        "f.summary",
                        "",
                        "body",
                        ""),
                Stop.form(
                        gone + "/save",
                        "#gone-body",
                        "from",
                        lastSeen,
                        "then",
                        "save",
                        "f.title",
                        "Viết tiếp",
                        "f.summary",
                        "Tóm tắt.",
                        "body",
                        "Chữ."),
                Stop.form("/admin/entries", "form [name=seen]", "what", "unpublish", "entry", PUBLISHED),
                Stop.form(
                        "/admin/entries",
                        "section h2",
                        "what",
                        "publish",
                        "confirmed",
                        "true",
                        "entry",
                        "stories/khong-co.md"));
    }

    @Override
    public void close() {
        client.post(webhook + "/remove", "confirmed", "true");
        client.post(story + "/delete", "confirmed", "true");
    }
}
