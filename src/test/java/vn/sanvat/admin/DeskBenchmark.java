package vn.sanvat.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.sanvat.Asker;
import vn.sanvat.Sanvat;
import vn.sanvat.accounts.Accounts;
import vn.sanvat.accounts.people.AcceptInvitation;
import vn.sanvat.accounts.people.InvitePerson;
import vn.sanvat.accounts.people.SetUpSite;
import vn.sanvat.content.live.Content;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.search.Search;
import vn.sanvat.search.SearchReady;

/**
 * Measures the desk with 20,000 entries, over HTTP, one press after another: how long a save takes; how long from pressing
 * "publish" until the answer, when the page is public; and from then until search finds it. It fills the home that it is
 * given, which should have copies of {@code content/} and {@code themes/} that nobody needs:
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q exec:java -Dexec.classpathScope=test -Dexec.mainClass=vn.sanvat.admin.DeskBenchmark \\
 *     -Dexec.args="--sanvat.home=path/to/home --server.port=8099"
 * </pre>
 */
final class DeskBenchmark {
    private static final int ENTRIES = 20_000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 60;
    private static final String HOME = "--sanvat.home=";
    private static final String PORT = "--server.port=";
    private static final Pattern FROM = Pattern.compile("name=\"from\" value=\"([0-9a-f]{40})\"");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final DeskClient desk;
    private final Asker site;
    private final boolean withSearch;
    private long clock;
    private final List<Long> saves = new ArrayList<>();
    private final List<Long> publications = new ArrayList<>();
    private final List<Long> found = new ArrayList<>();

    private DeskBenchmark(DeskClient desk, Asker site, boolean withSearch) {
        this.desk = desk;
        this.site = site;
        this.withSearch = withSearch;
    }

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(argument(arguments, HOME));
        var port = Integer.parseInt(argument(arguments, PORT));
        fill(home.resolve("content/products"), regions(home.resolve("content")));
        var begun = System.nanoTime();
        try (var context = SpringApplication.run(Sanvat.class, arguments)) {
            var seconds = (System.nanoTime() - begun) / 1_000_000_000;
            System.out.printf(
                    "started in %d s with %d entries%n",
                    seconds, context.getBean(Content.class).current().entries().size());
            var withSearch = !List.of(arguments).contains("--sanvat.search.enabled=false");
            if (withSearch) {
                SearchReady.await(context.getBean(Search.class));
            }
            var people = people(context);
            var client = people.signedIn(port, people.administrator());
            var benchmark = new DeskBenchmark(client, new Asker(port), withSearch);
            for (var round = 0; round < WARM_UP + ROUNDS; round++) {
                benchmark.round(round);
            }
            print("a save into the draft", benchmark.saves);
            print("from pressing publish to the page being public", benchmark.publications);
            print("from then to being found by search", benchmark.found);
        }
    }

    private static DeskPeople people(ConfigurableApplicationContext context) {
        return new DeskPeople(
                context.getBean(Accounts.class),
                context.getBean(SetUpSite.class),
                context.getBean(InvitePerson.class),
                context.getBean(AcceptInvitation.class));
    }

    private void round(int round) {
        var slug = "san-pham-so-" + (round * 37 + 5);
        var path = "/admin/entries/products/" + slug;
        var word = "mophongtu" + Integer.toString(round + 1000, 36) + "x";
        var saved = time(() -> save(path, "save", "Chữ mới lưu nháp."));
        var published = time(() -> save(path, "publish", "Chữ mới " + word + "."));
        if (!site.get("/san-pham/" + slug).body().contains(word)) {
            throw new IllegalStateException("not public at once: " + slug);
        }
        var searched = withSearch ? time(() -> awaitFound(word, slug)) : 0;
        if (round >= WARM_UP) {
            saves.add(saved);
            publications.add(published);
            found.add(searched);
        }
    }

    private void save(String path, String then, String body) {
        var page = desk.get(path).body();
        var from = FROM.matcher(page);
        if (!from.find()) {
            throw new IllegalStateException(page);
        }
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no token");
        }
        // reading the form before is no part of what is measured
        clock = System.nanoTime();
        var answer = desk.postAsItIs(
                path + "/save",
                "_csrf",
                token.group(1),
                "from",
                from.group(1),
                "then",
                then,
                "f.summary",
                "Một sản phẩm để đo.",
                "body",
                body);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.body());
        }
    }

    private void awaitFound(String word, String slug) {
        while (!site.get("/api/v1/search?q=" + word).body().contains(slug)) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long time(Runnable what) {
        clock = System.nanoTime();
        what.run();
        return (System.nanoTime() - clock) / 1000;
    }

    private static void fill(Path folder, List<String> regions) throws IOException {
        var chance = new Random(11);
        var words = List.of(
                "mắm", "nếp", "trà", "gốm", "chiếu", "quế", "sâm", "tiêu", "mật ong", "bánh tráng", "rượu", "tôm");
        for (var i = 0; i < ENTRIES; i++) {
            var file = folder.resolve("san-pham-so-" + i + ".md");
            if (Files.exists(file)) {
                continue;
            }
            var word = words.get(chance.nextInt(words.size()));
            var text =
                    new StringBuilder("---\ntitle: Sản phẩm " + word + " số " + i + "\nsummary: Một sản phẩm để đo.\n"
                            + "category: I.3.b\nregion: " + regions.get(chance.nextInt(regions.size()))
                            + "\nrecognitions:\n  - stars: 3\n    year: 2021\n---\n\n");
            for (var j = 0; j < 60; j++) {
                text.append(words.get(chance.nextInt(words.size()))).append(j % 12 == 11 ? ".\n\n" : " ");
            }
            Files.writeString(file, text.append('\n'));
        }
    }

    /** The regions that the entries there name, so that the new ones lie all over the country's part that is known. */
    private static List<String> regions(Path content) throws IOException {
        try (var files = Files.walk(content)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .flatMap(file -> EntryText.of(text(file)).stream())
                    .map(entry -> entry.field("region"))
                    .filter(region -> !region.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String argument(String[] arguments, String name) {
        for (var argument : arguments) {
            if (argument.startsWith(name)) {
                return argument.substring(name.length());
            }
        }
        throw new IllegalArgumentException(name + " is missing");
    }

    private static void print(String what, List<Long> microseconds) {
        Collections.sort(microseconds);
        System.out.printf(
                "%s: median %.0f ms, 95 of 100 within %.0f ms, at most %.0f ms%n",
                what,
                microseconds.get(microseconds.size() / 2) / 1000.0,
                microseconds.get(microseconds.size() * 95 / 100) / 1000.0,
                microseconds.get(microseconds.size() - 1) / 1000.0);
    }
}
