package vn.sanvat.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import vn.sanvat.Asker;
import vn.sanvat.OwnSite;
import vn.sanvat.accounts.Role;
import vn.sanvat.admin.DeskPeople;

/**
 * Two editors write, publish, rename, upload and schedule over HTTP without pause; the site is killed with SIGKILL at some
 * moment and started again on the same home. After each start everything that was acknowledged is held against git, the
 * files, the database and the public pages. {@code mvn verify} does it a few times ({@link KilledSiteIT}); the long form:
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.crash.CrashLoop \\
 *     -Dexec.args="path/to/an/empty/folder 50"
 * </pre>
 */
public final class CrashLoop {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final Path home;
    private final Random random;
    private final AtomicInteger answers = new AtomicInteger();
    private final List<Editor> editors = new ArrayList<>();
    private final Map<String, Integer> doubts = new TreeMap<>();
    private int checks;

    CrashLoop(Path home, long seed) {
        this.home = home;
        this.random = new Random(seed);
        var ha = new Editor("ha", seed + 1, answers);
        editors.add(ha);
        editors.add(new Editor("lan", seed + 2, answers, ha));
    }

    public static void main(String[] arguments) throws Exception {
        var loop = new CrashLoop(Path.of(arguments[0]).toAbsolutePath().normalize(), System.nanoTime());
        System.out.println(loop.run(Integer.parseInt(arguments[1])));
    }

    /** @return the figures */
    String run(int kills) throws Exception {
        try (var site = OwnSite.start(home, "--sanvat.search.enabled=false")) {
            var people = DeskPeople.of(site);
            people.administrator();
            people.person("lan", Role.EDITOR);
        }
        for (var kill = 0; kill < kills; kill++) {
            var site = ChildSite.start(home);
            try {
                var port = site.port();
                check(port);
                write(port, site);
            } finally {
                site.kill();
            }
        }
        var site = ChildSite.start(home);
        try {
            check(site.port());
        } finally {
            site.kill();
        }
        return figures(kills);
    }

    /** Lets both write, and kills the site some answers and some milliseconds later. */
    private void write(int port, ChildSite site) throws InterruptedException {
        editors.forEach(editor -> editor.goTo(port));
        var failure = new AtomicReference<Throwable>();
        var threads = editors.stream()
                .map(editor -> {
                    var thread = new Thread(editor, editor.name);
                    thread.setUncaughtExceptionHandler((which, e) -> failure.set(e));
                    return thread;
                })
                .toList();
        var until = answers.get() + 8 + random.nextInt(20);
        threads.forEach(Thread::start);
        Awaitility.await().atMost(PATIENCE).until(() -> answers.get() >= until || failure.get() != null);
        Thread.sleep(random.nextInt(120));
        site.kill();
        for (var thread : threads) {
            thread.join(PATIENCE.toMillis());
        }
        assertThat(failure.get()).isNull();
    }

    private void check(int port) throws Exception {
        var truth = Truth.of(home);
        for (var editor : editors) {
            settle(editor, truth, port);
        }
        truth = Truth.of(home);
        var known = new TreeSet<String>();
        for (var editor : editors) {
            for (var story : editor.stories) {
                known.add(story.slug);
                checkStory(story, truth, new Asker(port));
                assertThat(truth.owners(story.slug))
                        .as("owners of " + story.slug)
                        .containsExactly(editor.email());
            }
            for (var picture : editor.pictures) {
                assertThat(truth.files).as("pictures").containsKey("media/" + picture);
            }
        }
        assertThat(truth.slugs()).as("entries, and none twice").isEqualTo(known);
        assertThat(truth.differing).as("files that are not as HEAD has them").isEmpty();
        assertThat(truth.repeated()).as("what stands twice in the audit log").isEmpty();
        assertThat(truth.recorded()).as("commits in the audit log").containsAll(truth.commits);
        assertThat(truth.left()).as("bytes left of files on their way").isZero();
        checks++;
    }

    private void checkStory(Story story, Truth truth, Asker site) {
        if (story.draft != null) {
            assertThat(truth.text("_drafts/stories/" + story.slug + ".md"))
                    .as("draft of " + story.slug)
                    .contains(story.draft);
        }
        if (story.published != null) {
            assertThat(truth.text("stories/" + story.slug + ".md"))
                    .as(story.slug)
                    .contains(story.published);
            assertThat(site.get("/cau-chuyen/" + story.slug).body()).contains(story.published);
            for (var former : story.former) {
                HttpResponse<String> answer = site.get("/cau-chuyen/" + former);
                assertThat(answer.statusCode()).as(former).isEqualTo(301);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .as("where " + former + " leads")
                        .endsWith("/cau-chuyen/" + story.slug);
            }
        }
        if (story.scheduled != null) {
            assertThat(truth.text("_drafts/stories/" + story.slug + ".yml"))
                    .as("schedule of " + story.slug)
                    .contains("publish_at: \"" + story.scheduled);
        }
    }

    /** What was asked and not answered is done or not done, never half. */
    private void settle(Editor editor, Truth truth, int port) {
        var doubt = editor.doubt;
        if (doubt == null) {
            return;
        }
        editor.doubt = null;
        var story = doubt.story();
        var isDone = switch (doubt.what()) {
            case "save" -> truth.text("_drafts/stories/" + story.slug + ".md").contains(doubt.value());
            case "publish" -> truth.text("stories/" + story.slug + ".md").contains(doubt.value());
            case "rename" -> truth.slugs().contains(doubt.value());
            case "schedule" ->
                truth.text("_drafts/stories/" + story.slug + ".yml").contains("publish_at: \"" + doubt.value());
            default -> false;
        };
        doubts.merge(doubt.what() + (isDone ? " done" : " not done"), 1, Integer::sum);
        if (doubt.what().equals("create")) {
            // the person presses again, with the same request: it is the same entry
            editor.goTo(port);
            editor.create(doubt.value());
        } else if (isDone) {
            apply(editor, doubt);
        }
    }

    private static void apply(Editor editor, Editor.Doubt doubt) {
        switch (doubt.what()) {
            case "rename" -> doubt.story().renamed(doubt.value());
            case "schedule" -> doubt.story().scheduled = doubt.value();
            default -> editor.saved(doubt.story(), doubt.what(), doubt.value());
        }
    }

    private String figures(int kills) throws Exception {
        var text = new StringBuilder(kills + " kills, " + checks + " checks, " + answers + " acknowledged changes:");
        for (var editor : editors) {
            text.append("\n  ").append(editor.name).append(' ').append(editor.acknowledged);
            text.append(", refused to take an old address ").append(editor.refused());
        }
        text.append("\n  asked and not answered: ").append(doubts);
        text.append("\n  commits ").append(Truth.of(home).commits.size());
        return text.toString();
    }
}
