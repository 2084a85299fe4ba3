package vn.sanvat.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sanvat.Asker;
import vn.sanvat.OwnSite;
import vn.sanvat.accounts.Actor;
import vn.sanvat.content.BrokenContent;
import vn.sanvat.content.BrokenContent.Case;
import vn.sanvat.content.BrokenContent.Kind;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.live.ContentFolder;
import vn.sanvat.content.writing.ChangeSet;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.editing.publication.PublishDraft;
import vn.sanvat.editing.removal.DeleteEntry;
import vn.sanvat.editing.removal.RenameEntry;
import vn.sanvat.editing.removal.RestoreFromTrash;
import vn.sanvat.problem.ProblemOccurred;

/** Every kind of file, broken in five ways while the site runs: pages, health and desk go on, and nothing writes over it. */
@TestInstance(Lifecycle.PER_CLASS)
class BrokenFilesIT {
    private static final EntryId TEA = EntryId.of(EntryType.PRODUCT, "tra-sen");
    private static final EntryFile DRAFT = EntryFile.source(EntryId.of(EntryType.PRODUCT, "nhap"));

    private Path home;
    private ContentFolder folder;
    private OwnSite site;
    private Asker visitor;
    private Actor actor;
    private DeskClient desk;

    @BeforeAll
    void start(@TempDir Path empty) throws IOException {
        home = empty;
        folder = new ContentFolder(Files.createDirectories(home.resolve("content")));
        BrokenContent.kinds().forEach(kind -> folder.with(kind.path(), kind.good()));
        site = OwnSite.start(home);
        visitor = new Asker(site.port());
        var people = DeskPeople.of(site);
        actor = people.administrator();
        desk = people.signedIn(site.port(), actor);
    }

    @BeforeEach
    void mend() throws IOException {
        Files.deleteIfExists(home.resolve("content").resolve(DRAFT.path()));
        BrokenContent.kinds().forEach(kind -> folder.with(kind.path(), kind.good()));
        refresh();
        assertThat(site.get(Content.class).faults()).isEmpty();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    static List<Case> cases() {
        return BrokenContent.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSiteGoesOn(Case each) throws IOException {
        var kind = each.kind();
        var broken = kind.broken(each.way());
        folder.with(kind.path(), broken);
        refresh();

        shown(kind);
        if (!kind.isHarmless(each.way())) {
            named(kind);
            everythingIsTriedOnTheDesk(kind, kind.canBeOpened(each.way()));
            assertThat(home.resolve("content").resolve(kind.path())).hasContent(broken);
        }

        folder.with(kind.path(), kind.good());
        refresh();
        shown(kind);
        assertThat(visitor.get("/actuator/health").body()).contains("\"faults\":0");
        assertThat(desk.get("/admin").body()).doesNotContain(kind.path());
    }

    private void shown(Kind kind) {
        if (kind.path().equals("redirects.yml")) {
            assertThat(visitor.get(kind.page()).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/san-pham/tra-sen"));
        } else if (!kind.page().isEmpty()) {
            var page = visitor.get(kind.page());
            assertThat(page.statusCode()).as(kind.page()).isEqualTo(200);
            assertThat(page.body()).contains(kind.words());
        }
    }

    private void named(Kind kind) {
        assertThat(visitor.get("/actuator/health").body()).containsPattern("\"" + kind.path() + ":[1-9]");
        assertThat(desk.get("/admin").body()).containsPattern("content/" + kind.path() + ":[1-9]");
        if (kind.path().contains("tra-sen") || kind.path().contains("nhap")) {
            assertThat(desk.get("/admin/entries?state=broken").body())
                    .containsPattern("content/" + kind.path() + ":[1-9]");
        }
    }

    /** Whatever is refused says which file; whatever is done leaves the file as it is. */
    private void everythingIsTriedOnTheDesk(Kind kind, boolean canBeOpened) {
        var isOwn = !kind.path().endsWith(".md") && !kind.path().startsWith("_");
        var rename = site.get(RenameEntry.class);
        var refused = catchThrowable(() -> rename.rename(actor, TEA, "tra-hoa"));
        if (refused == null) {
            assertThat(visitor.get("/en/products/tra-hoa").body()).contains("Lotus tea");
            assertThat(visitor.get("/san-pham/tra-sen").statusCode()).isEqualTo(301);
            rename.rename(actor, EntryId.of(EntryType.PRODUCT, "tra-hoa"), "tra-sen");
        } else {
            saysWhich(refused, kind);
        }
        if (isOwn) {
            assertThat(refused != null).isEqualTo(kind.path().equals("redirects.yml"));
            publish();
            assertThat(visitor.get("/san-pham/nhap").body()).contains("Bản nháp");
            return;
        }
        if (isPutAway(kind)) {
            if (!canBeOpened) {
                var name = EntryFile.of(kind.path().replaceFirst("^_\\w+/", "").replace(".yml", ".md"))
                        .orElseThrow();
                saysWhich(catchThrowable(() -> site.get(RestoreFromTrash.class).restore(actor, name)), kind);
            }
            return;
        }
        if (canBeOpened) {
            assertThat(desk.get(edit(kind)).body()).contains("&gt;&gt;&gt;&gt;&gt;&gt;&gt; other");
        }
        var file =
                kind.path().startsWith("_") ? DRAFT : EntryFile.of(kind.path()).orElseThrow();
        if (!kind.path().startsWith("_")) {
            saysWhich(catchThrowable(() -> rename.rename(actor, file.id(), "ten-khac")), kind);
        }
        if (canBeOpened) {
            return;
        }
        saysWhich(catchThrowable(() -> site.get(DeleteEntry.class).delete(actor, file, true)), kind);
        saysWhich(catchThrowable(() -> rename.rename(actor, file.id(), "ten-khac")), kind);
        if (kind.path().endsWith(".md")) {
            assertThat(desk.get(edit(kind)).statusCode()).isEqualTo(409);
            assertThat(desk.get(edit(kind)).body()).contains("content/" + kind.path());
        }
        if (file.equals(DRAFT)) {
            saysWhich(catchThrowable(this::publish), kind);
        }
    }

    private static boolean isPutAway(Kind kind) {
        return kind.path().startsWith("_archive/") || kind.path().startsWith("_trash/");
    }

    private void publish() {
        var state = site.get(Workspace.class)
                .changeSet()
                .find(Stage.DRAFTS, DRAFT)
                .map(ChangeSet.StoredText::state)
                .orElse("");
        site.get(PublishDraft.class).publish(actor, DRAFT, state, Map.of());
    }

    private static String edit(Kind kind) {
        var file = EntryFile.of(kind.path().replace("_drafts/", "")).orElseThrow();
        return "/admin/entries/" + file.id().type().folder() + "/" + file.id().slug()
                + (file.isSource() ? "" : "?lang=en");
    }

    private static void saysWhich(Throwable refused, Kind kind) {
        assertThat(refused).isInstanceOf(ProblemOccurred.class);
        var problem = ((ProblemOccurred) refused).problem();
        assertThat(problem.key()).isEqualTo("file.broken");
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.arguments().get(0)).isEqualTo("content/" + kind.path());
    }

    private void refresh() {
        site.get(Content.class).refresh();
    }
}
