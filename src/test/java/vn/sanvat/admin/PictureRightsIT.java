package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sanvat.admin.OwnDesk.at;
import static vn.sanvat.admin.OwnDesk.begin;
import static vn.sanvat.admin.OwnDesk.from;
import static vn.sanvat.admin.OwnDesk.published;
import static vn.sanvat.admin.OwnDesk.save;

import java.awt.Color;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.accounts.Grant;
import vn.sanvat.accounts.Role;
import vn.sanvat.content.EntryType;

/** Who sees a picture, and who may put it away. */
class PictureRightsIT extends OwnDeskTest {
    private static final String ENTRIES = "/admin/entries/";

    private static DeskClient ofEvents;
    private static int colors;

    @BeforeAll
    static void invite() {
        ofEvents = person("of-events", Grant.limited(Role.EDITOR, Set.of(), Set.of(EntryType.EVENT), Set.of()));
    }

    private static String uploaded(DeskClient client, String path) throws IOException {
        var answer = client.upload(
                "/admin/media",
                "entry",
                path.substring(ENTRIES.length()),
                DeskClient.picture(new Color(colors++ * 10, 0, 0)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*\"file\":\"([^\"]+)\".*", "$1");
    }

    private static int toEverybody(String picture) {
        return desk.visitor().get("/media/" + picture + "/320.webp").statusCode();
    }

    private static int onTheDesk(DeskClient client, String picture) {
        return client.get("/admin/media/picture?path=" + picture).statusCode();
    }

    private static int deleted(DeskClient client, String picture) {
        return client.post("/admin/media/delete", "path", picture).statusCode();
    }

    @Test
    void aPictureIsPublicWhileSomethingPublicShowsIt() throws IOException {
        var path = begin(ha, "story", "Chảo mắm");
        var picture = uploaded(ha, path);
        var text = "![chảo](../media/" + picture + ")";
        at(save(ha, path, from(ha, path), "save", "Chảo mắm", text));
        assertThat(toEverybody(picture)).as("of a draft").isEqualTo(404);
        assertThat(onTheDesk(ha, picture)).isEqualTo(200);

        at(save(ha, path, from(ha, path), "publish", "Chảo mắm", text));
        assertThat(toEverybody(picture)).as("of a public entry").isEqualTo(200);
        assertThat(desk.visitor().get("/cau-chuyen/chao-mam").body()).contains("/media/" + picture + "/960.webp");

        at(ha.post(path + "/unpublish", "confirmed", "true"));
        assertThat(toEverybody(picture)).as("after it was taken down").isEqualTo(404);
        assertThat(onTheDesk(ha, picture)).isEqualTo(200);
    }

    @Test
    void aSignedPreviewShowsThePicturesOfItsDraftAndNoOther() throws IOException {
        var path = begin(ha, "story", "Xem thử ảnh");
        var picture = uploaded(ha, path);
        var other = uploaded(ha, path);
        at(save(
                ha,
                path,
                from(ha, path),
                "save",
                "Xem thử ảnh",
                "![chảo](../media/" + picture + ")",
                "f.images.0._row",
                "-1",
                "f.images.0.file",
                picture,
                "f.images.0.alt",
                "Chảo"));
        var link = ha.get(path).body().replaceAll("(?s).*data-url=\"(/xem-thu/[^\"]+)\".*", "$1");
        var page = desk.visitor().get(link).body();
        assertThat(page).contains(link + "/media/" + picture + "/960.webp", link + "/media/" + picture + "/960c50-50");
        var shown = desk.visitor().get(link + "/media/" + picture + "/320.webp");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(shown.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(desk.visitor().get(link + "/media/" + other + "/320.webp").statusCode())
                .isEqualTo(404);
        assertThat(desk.visitor()
                        .get(link.replaceFirst("/xem-thu/.", "/xem-thu/A") + "/media/" + picture + "/320.webp")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotSeeTheEntrySeesNeitherItsPictureNorThatItIsThere() throws IOException {
        var path = begin(ha, "story", "Chuyện riêng");
        var unused = uploaded(ha, path);
        var used = uploaded(ha, path);
        at(save(ha, path, from(ha, path), "save", "Chuyện riêng", "![chảo](../media/" + used + ")"));
        for (var picture : new String[] {unused, used}) {
            assertThat(ha.get("/admin/media").body()).contains(picture);
            assertThat(ofEvents.get("/admin/media").body()).doesNotContain(picture);
            assertThat(onTheDesk(ofEvents, picture)).isEqualTo(404);
            assertThat(deleted(ofEvents, picture)).isEqualTo(404);
        }
        assertThat(deleted(ha, unused)).isEqualTo(303);
        assertThat(ofEvents.get("/admin/media").body()).doesNotContain(unused);
        assertThat(ofEvents.get("/admin/media/trash?path=" + unused).statusCode())
                .isEqualTo(404);

        var event = begin(ofEvents, "event", "Hội làng");
        var own = uploaded(ofEvents, event);
        assertThat(ofEvents.get("/admin/media").body()).contains(own);
        assertThat(onTheDesk(ofEvents, own)).isEqualTo(200);
        assertThat(deleted(ofEvents, own)).isEqualTo(303);
    }

    @Test
    void aPictureStaysWithItsEntryThroughItsNames() throws IOException {
        var organiser = person("organiser", Grant.of(Role.ORGANISER));
        var second = person("second", Grant.of(Role.ORGANISER));
        var event = begin(organiser, "event", "Hội thuyền");
        var picture = uploaded(organiser, event);
        at(ha.post(event + "/rename", "to", "hoi-dua-thuyen"));
        var other = begin(second, "event", "Hội thuyền");
        assertThat(other).as("the name is free again").isEqualTo(event);

        assertThat(onTheDesk(second, picture)).isEqualTo(404);
        assertThat(second.get("/admin/media").body()).doesNotContain(picture);
        assertThat(deleted(second, picture)).isEqualTo(404);
        assertThat(organiser.get("/admin/media").body()).contains(picture);
        assertThat(deleted(organiser, picture)).isEqualTo(303);
        assertThat(second.get("/admin/media/trash?path=" + picture).statusCode())
                .isEqualTo(404);
        assertThat(second.post("/admin/media/restore", "path", picture).statusCode())
                .isEqualTo(404);
        assertThat(organiser.post("/admin/media/restore", "path", picture).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![x](../media/%s)",
                "[x](../media/%s \"title\")",
                "![x](<../media/%s> 'title')",
                "[x](../media/%s#part)",
                "![x][a]\n\n[a]: ../media/%s \"title\"",
                "[x][a]\n\n[a]:\n../media/%s",
                "![x](..&#47;media/%s)",
                "![x](..\\/media/%s)",
                "> - [![x](../media/%s)](https://example.com)"
            })
    void aPictureThatATextNamesIsNotDeletedAndTheEntryIsNamed(String text) throws IOException {
        var title = "Bài số " + text.hashCode();
        var path = begin(ha, "story", title);
        var picture = uploaded(ha, path);
        at(save(ha, path, from(ha, path), "save", title, text.formatted(picture)));
        var answer = ha.post("/admin/media/delete", "path", picture);
        assertThat(answer.statusCode()).as(text).isEqualTo(409);
        assertThat(answer.body()).contains("đang dùng ở: " + title);
        at(ha.post(path + "/delete", "confirmed", "true"));
        assertThat(deleted(ha, picture)).as("in the trash").isEqualTo(409);
    }

    @Test
    void aPictureOfTheFrontMatterIsNotDeletedAndOfAnotherEntryNeither() throws IOException {
        var path = begin(ha, "story", "Ảnh đầu bài");
        var picture = uploaded(ha, path);
        var row = new String[] {"f.images.0._row", "-1", "f.images.0.file", picture, "f.images.0.alt", "Chảo"};
        at(save(ha, path, from(ha, path), "save", "Ảnh đầu bài", "Chữ.", row));
        assertThat(deleted(ha, picture)).isEqualTo(409);

        var event = begin(ofEvents, "event", "Hội ảnh");
        var own = uploaded(ofEvents, event);
        published(ha, "Chuyện hội", "[ảnh](../media/" + own + " \"hội\")");
        var answer = ofEvents.post("/admin/media/delete", "path", own);
        assertThat(answer.statusCode()).as("shown where one may not look").isEqualTo(409);
        assertThat(answer.body()).doesNotContain("Chuyện hội");
    }
}
