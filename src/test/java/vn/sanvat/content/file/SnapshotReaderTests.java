package vn.sanvat.content.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.Snapshot;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.fault.Fault.Severity;
import vn.sanvat.content.live.ContentFolder;

class SnapshotReaderTests {
    private static final EntryId TEA = EntryId.of(EntryType.PRODUCT, "tra-sen");
    private static final String FILE = "products/tra-sen.md";

    @TempDir
    private Path folder;

    @Test
    void aLinkToAFolderThatIsNoTypeIsNoReference() {
        var text = "---\ntitle: A\nsummary: B\n---\n[b](../unknown/b.md) [c](../products/c.md)\n";
        var snapshot = new SnapshotReader().read(new TextTree(Map.of("stories/a.md", text), Instant.EPOCH));
        assertThat(snapshot.faults())
                .extracting(Fault::arguments)
                .filteredOn(arguments -> arguments.toString().contains("/"))
                .singleElement()
                .asString()
                .contains("products/c.md");
    }

    @Test
    void aFileThatFailsInWhateverWayIsNamedAndTheOthersGoOn() {
        var texts = new TextTree(
                Map.of(FILE, "---\ntitle: Trà\n---\n", "stories/a.md", "---\ntitle: A\n---\n"), Instant.EPOCH);
        var tree = new ContentTree() {
            @Override
            public String revision() {
                return texts.revision();
            }

            @Override
            public List<ContentFile> files() {
                return texts.files();
            }

            @Override
            public byte[] read(ContentFile file) {
                if (file.path().equals(FILE)) {
                    throw new ArrayIndexOutOfBoundsException("7");
                }
                return texts.read(file);
            }

            @Override
            public Instant changed(ContentFile file) {
                return texts.changed(file);
            }
        };
        var snapshot = new SnapshotReader().read(tree);
        assertThat(snapshot.entries()).containsOnlyKeys(EntryId.of(EntryType.STORY, "a"));
        assertThat(snapshot.faults())
                .filteredOn(fault -> fault.file().equals(FILE))
                .extracting(Fault::key, Fault::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("file.fails", Severity.BROKEN));
    }

    @Test
    void readsAnEntry() {
        var snapshot = content()
                .with("producers/htx.md", "---\ntitle: HTX\n---\n")
                .with(FILE, """
                    ---
                    title: Trà sen
                    summary: Ướp trong hoa.
                    producer: htx
                    category: II.1.a
                    region: hue
                    address: phường Thuận Hòa
                    location: {lat: 16.46, lon: 107.58, precision: commune}
                    recognitions:
                      - {stars: 4, year: 2023, issued: 2023-12-01, expires: 2026-12-01}
                    season: [5, 6]
                    gift: true
                    tags: [trà]
                    sources: ["https://example.com/a"]
                    ---

                    Sen trong hồ.
                    """)
                .read();

        assertThat(snapshot.faults()).isEmpty();
        var entry = snapshot.find(TEA).orElseThrow();
        var text = entry.text(Language.VIETNAMESE);
        assertThat(text.title()).isEqualTo("Trà sen");
        assertThat(text.summary()).isEqualTo("Ướp trong hoa.");
        assertThat(text.body()).isEqualTo("Sen trong hồ.");
        assertThat(text.bodyLine()).isEqualTo(17);
        assertThat(text.translated()).isTrue();
        assertThat(entry.region()).isEqualTo("hue");
        assertThat(entry.line("region")).isEqualTo(6);
        assertThat(entry.where().orElseThrow().lat()).isEqualTo(16.46);
        assertThat(entry.sources()).containsExactly("https://example.com/a");
        var product = (Details.Product) entry.details();
        assertThat(product.stars()).isEqualTo(4);
        assertThat(product.season()).containsExactly(5, 6);
        assertThat(product.gift()).isTrue();
        assertThat(product.export()).isFalse();
        assertThat(product.producer()).isEqualTo(EntryId.of(EntryType.PRODUCER, "htx"));
    }

    @Test
    void readsATranslationBesideItsSource() {
        var snapshot = content()
                .with(FILE, "---\ntitle: Trà sen\ncategory: I\nimages: [{file: a.jpg, alt: Ấm trà}]\n---\nSen.\n")
                .with(
                        "products/tra-sen.en.md",
                        "---\ntitle: Lotus tea\nimages: [{file: a.jpg, alt: Teapot}]\n---\nLotus.\n")
                .read();

        assertThat(snapshot.faults()).isEmpty();
        var entry = snapshot.find(TEA).orElseThrow();
        assertThat(entry.text(Language.ENGLISH).title()).isEqualTo("Lotus tea");
        assertThat(entry.text(Language.ENGLISH).body()).isEqualTo("Lotus.");
        assertThat(entry.text(Language.ENGLISH).outdated()).isFalse();
        assertThat(entry.images().get(0).alt())
                .isEqualTo(Map.of(Language.VIETNAMESE, "Ấm trà", Language.ENGLISH, "Teapot"));
        assertThat(entry.text(new Language("fr")).translated()).isFalse();
        assertThat(entry.text(new Language("fr")).title()).isEqualTo("Trà sen");
    }

    @Test
    void knowsATranslationOfAnOlderSource() {
        var hash = SourceHash.of("Trà sen", "", "Sen.");
        var content = content()
                .with(FILE, "---\ntitle: Trà sen\ncategory: I\n---\nSen.\n")
                .with("products/tra-sen.en.md", "---\ntitle: Lotus tea\nsource_hash: \"" + hash + "\"\n---\nLotus.\n");
        assertThat(content.read().faults()).isEmpty();

        var snapshot = content.with(FILE, "---\ntitle: Trà sen\ncategory: I\n---\nSen hồng.\n")
                .read();

        var newer = SourceHash.of("Trà sen", "", "Sen hồng.");
        assertThat(only(snapshot))
                .isEqualTo(Fault.warning("products/tra-sen.en.md", 1, "translation.outdated", FILE, newer));
        assertThat(snapshot.find(TEA).orElseThrow().text(Language.ENGLISH).outdated())
                .isTrue();
    }

    @Test
    void namesATranslationWithoutASource() {
        assertThat(only(content()
                        .with("products/tra-sen.en.md", "---\ntitle: Lotus tea\n---\n")
                        .read()))
                .isEqualTo(Fault.wrong("products/tra-sen.en.md", 1, "translation.no_source", FILE));
    }

    @Test
    void aTranslationIntoTheSourceLanguageDoesNotReplaceTheSource() {
        var snapshot = content()
                .entry(FILE, "Trà sen", "category: I")
                .entry("products/tra-sen.vi.md", "Chen vào")
                .read();

        assertThat(title(snapshot)).isEqualTo("Trà sen");
        assertThat(only(snapshot).file()).isEqualTo("products/tra-sen.vi.md");
    }

    @Test
    void namesTheLineOfADateThatIsNone() {
        assertWrong(
                content()
                        .entry(FILE, "Trà", "category: I", "recognitions:", "  - stars: 4", "    issued: 31/12/2023")
                        .read(),
                6,
                "field.date");
        assertWrong(
                content()
                        .entry(FILE, "Trà", "category: I", "recognitions:", "  - {stars: 4, issued: 2023-02-30}")
                        .read(),
                5,
                "field.date");
    }

    @Test
    void namesTheLineOfStarsThatDoNotExist() {
        for (var stars : List.of("6", "2", "four", "4.5", "-4")) {
            assertWrong(
                    content()
                            .entry(FILE, "Trà", "category: I", "recognitions:", "  - stars: " + stars)
                            .read(),
                    5,
                    "field.number");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "products/a.md|category: [I]",
                "products/a.md|category: ''",
                "products/a.md|category: I\nrecognitions: bốn sao",
                "products/a.md|category: I\nseason: {a: b}",
                "products/a.md|category: I\ngift: maybe",
                "products/a.md|category: I\ntrace: javascript:alert(1)",
                "products/a.md|category: I\nproducer: Không Phải",
                "products/a.md|category: I\navailable_at: [Không Phải]",
                "products/a.md|category: I\nsummary: [a]",
                "products/a.md|category: I\nregion: {a: b}",
                "products/a.md|category: I\nlocation: Huế",
                "products/a.md|category: I\nlocation: {lat: 1, lon: 2}",
                "products/a.md|category: I\nimages: [a.jpg]",
                "products/a.md|category: I\nimages: [{alt: không có tệp}]",
                "products/a.md|category: I\ntags: [{a: b}]",
                "producers/a.md|kind: nobody",
                "producers/a.md|website: đâu đó",
                "producers/a.md|opening: [{from: '7', to: '17:00'}]",
                "places/a.md|kind: nowhere",
                "events/a.md|status: sometimes",
                "events/a.md|when: sometime",
                "events/a.md|programme: [{day: 0, title: A}]",
                "events/a.md|stalls: A",
                "routes/a.md|days: many",
                "routes/a.md|stops: [{stay: long, name: A}]",
                "routes/a.md|stops: [{note: không tên}]",
                "stories/a.md|date: hôm qua",
                "stories/a.md|about: [A]"
            })
    void oneBadFieldHidesNoEntry(String given) {
        var parts = given.split("\\|");
        var snapshot = content().entry(parts[0], "Tên", parts[1]).read();

        assertThat(snapshot.entries().values())
                .extracting(entry -> entry.sourceText().title())
                .containsExactly("Tên");
        assertThat(snapshot.faults()).isNotEmpty().allSatisfy(fault -> {
            assertThat(fault.severity()).isEqualTo(Severity.WRONG);
            assertThat(fault.line()).isGreaterThan(2);
        });
    }

    @Test
    void whatIsWrongIsNotShownAsSomethingElse() {
        var product = content()
                .entry(
                        FILE,
                        "Trà",
                        "category: I",
                        "recognitions: [{stars: 6}, {stars: 4, issued: 2024-02-01, expires: 2023-01-01}]",
                        "location: {lat: 16.4, lon: 107.5, precision: roughly}",
                        "images: [{alt: không có tệp}]")
                .read()
                .find(TEA)
                .orElseThrow();

        assertThat(product.where()).isEmpty();
        assertThat(product.images()).isEmpty();
        var recognition = ((Details.Product) product.details()).recognitions().get(0);
        assertThat(recognition.stars()).isEqualTo(4);
        assertThat(recognition.expires()).isNull();
    }

    @Test
    void anEventWhoseStateIsNotKnownHasNoDays() {
        var event = content()
                .entry("events/le.md", "Lễ", "status: canceled", "when: {repeats: once, start: 2027-02-01}")
                .read()
                .find(EntryId.of(EntryType.EVENT, "le"))
                .orElseThrow();

        assertThat(((Details.Event) event.details()).when().isEmpty()).isTrue();
    }

    @Test
    void takesAnAddressWithVietnameseLettersInItsHost() {
        var producer = content()
                .entry("producers/a.md", "Xưởng", "website: https://đặcsản-thử.vn/giới-thiệu?mã=1|2")
                .read();

        assertThat(producer.faults()).isEmpty();
        var details = (Details.Producer)
                producer.find(EntryId.of(EntryType.PRODUCER, "a")).orElseThrow().details();
        assertThat(URI.create(details.website()).getHost()).startsWith("xn--").endsWith(".vn");
    }

    @Test
    void missesATitle() {
        assertThat(content()
                        .with(FILE, "---\nsummary: a\ncategory: I\n---\n")
                        .read()
                        .faults())
                .containsExactly(Fault.broken(FILE, 2, "field.missing", "title"));
        assertBroken(content().with(FILE, "---\ncategory: I\ntitle: ''\n---\n").read(), 3, "field.missing");
    }

    @Test
    void namesTheLineOfBrokenYaml() {
        assertThat(content()
                        .with(FILE, "---\ntitle: Trà\nsummary: a: b\n---\n")
                        .read()
                        .faults())
                .first()
                .satisfies(fault -> {
                    assertThat(fault.key()).isEqualTo("yaml.syntax");
                    assertThat(fault.line()).isEqualTo(3);
                });
    }

    @Test
    void saysOnlyOnceThatAFileCannotBeRead() {
        assertBroken(content().with(FILE, "Chỉ có lời.\n").read(), 1, "file.no_front_matter");
        assertBroken(
                content().with(FILE, "---\ntitle: Trà\nsummary: a: b\n---\n").read(), 3, "yaml.syntax");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        var latin = "---\ntitle: Tr\u00e0\n---\n".getBytes(StandardCharsets.ISO_8859_1);

        assertBroken(content().with(FILE, latin).read(), 1, "file.not_utf8");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        var text = "---\ntitle: Trà\ncategory: I\n---\n" + "a".repeat(ContentTree.LARGEST_FILE);

        var snapshot = content().with(FILE, text).read();

        assertBroken(snapshot, 1, "file.too_large");
        assertThat(only(snapshot).arguments()).containsExactly("1048576");
    }

    @Test
    void refusesAFileNameThatIsNoSlug() {
        var names = List.of("products/Trà sen.md", "products/Tra.md", "products/a--b.md", "products/a/b.md");
        for (var name : names) {
            var content = content().entry(name, "Trà", "category: I");
            assertThat(only(content.read())).isEqualTo(Fault.broken(name, 1, "file.name"));
            content.without(name);
        }
    }

    @Test
    void passesOverDraftsMediaAndHiddenFiles() {
        var snapshot = content()
                .entry("_drafts/products/tra-sen.md", "Nháp")
                .entry("media/Ghi chú.md", "Không phải mục")
                .entry(".github/README.md", "Không phải mục")
                .read();

        assertThat(snapshot.entries()).isEmpty();
        assertThat(snapshot.faults()).isEmpty();
    }

    @Test
    void onlyWarnsOfAnUnknownKey() {
        var snapshot =
                content().entry(FILE, "Trà", "category: I", "colour: xanh").read();

        assertThat(only(snapshot)).isEqualTo(Fault.warning(FILE, 4, "field.unknown", "colour"));
        assertThat(snapshot.find(TEA)).isPresent();
    }

    @Test
    void keepsAnEntryPublicThatNamesWhatDoesNotExist() {
        var snapshot = content()
                .with(FILE, "---\ntitle: Trà\ncategory: I\nproducer: htx\n---\nXem [lễ](../events/le.md).\n")
                .read();

        assertThat(snapshot.faults())
                .containsExactly(
                        Fault.wrong(FILE, 4, "reference.missing", "producer", "producers/htx.md"),
                        Fault.wrong(FILE, 6, "reference.missing", "body", "events/le.md"));
        assertThat(snapshot.find(TEA)).isPresent();
    }

    @Test
    void oneBrokenFileHarmsNoOther() {
        var snapshot = content()
                .entry(FILE, "Trà", "category: I")
                .with("products/hong.md", "hỏng")
                .read();

        assertThat(snapshot.entries().keySet()).containsExactly(TEA);
    }

    @Test
    void aBrokenFileKeepsItsLastGoodVersion() {
        var reader = new SnapshotReader();
        reader.read(new States().with("1", "---\ntitle: Trà sen\ncategory: I\n---\n"));

        var second = reader.read(new States().with("2", "hỏng"));
        var third = reader.read(new States().with("3", "---\nsummary: a\ncategory: I\n---\n"));
        var fourth = reader.read(new States().with("4", "---\ntitle: Trà mới\ncategory: I\n---\n"));

        assertThat(only(second).key()).isEqualTo("file.no_front_matter");
        assertThat(title(second)).isEqualTo("Trà sen");
        assertThat(only(third).key()).isEqualTo("field.missing");
        assertThat(title(third)).isEqualTo("Trà sen");
        assertThat(fourth.faults()).isEmpty();
        assertThat(title(fourth)).isEqualTo("Trà mới");
    }

    @Test
    void findsTheLastGoodVersionInEarlierStates() {
        var tree = new States()
                .with("1", "---\ntitle: Trà sen\ncategory: I\n---\n")
                .with("2", "---\ntitle: ''\ncategory: I\n---\n")
                .with("3", "hỏng");

        var snapshot = new SnapshotReader().read(tree);

        assertThat(only(snapshot)).isEqualTo(Fault.broken(FILE, 1, "file.no_front_matter"));
        assertThat(title(snapshot)).isEqualTo("Trà sen");
    }

    @Test
    void aDeletedFileIsGone() {
        var reader = new SnapshotReader();
        reader.read(new States().with("1", "---\ntitle: Trà sen\ncategory: I\n---\n"));

        assertThat(reader.read(new States()).entries()).isEmpty();
    }

    @Test
    void readsNoFileTwice() {
        var reader = new SnapshotReader();
        reader.read(new States().with("1", "---\ntitle: Trà sen\ncategory: I\n---\n"));
        var again = new States().with("1", "---\ntitle: Trà sen\ncategory: I\n---\n");

        assertThat(title(reader.read(again))).isEqualTo("Trà sen");

        assertThat(again.reads).isZero();
    }

    @Test
    void refusesDeepYamlInTime() {
        refusesInTime("tags: " + "[".repeat(400_000) + "]".repeat(400_000));
        refusesInTime("tags: " + "{a: ".repeat(100_000) + "}".repeat(100_000));
        refusesInTime("tags: " + "- ".repeat(400_000));
    }

    @Test
    void refusesAnAliasBombInTime() {
        var bomb = new StringBuilder("x0: &x0 [a, a]\n");
        IntStream.range(1, 40).forEach(i -> bomb.append("x%d: &x%d [*x%d, *x%d]\n".formatted(i, i, i - 1, i - 1)));

        refusesInTime(bomb.toString());
        refusesInTime("tags: &a [*a]");
    }

    @Test
    void takesALineOfAMegabyteInTime() {
        var line = "a".repeat(ContentTree.LARGEST_FILE - 200);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            var body = content().with(FILE, "---\ntitle: Trà\ncategory: I\n---\n" + line);
            assertThat(body.read().find(TEA)).isPresent();
            var title = content().with(FILE, "---\ncategory: I\ntitle: " + line + "\n---\n");
            assertThat(title.read().faults()).contains(Fault.broken(FILE, 3, "field.too_long", "title", 2000));
        });
    }

    private ContentFolder content() {
        return new ContentFolder(folder);
    }

    private void refusesInTime(String frontMatter) {
        var content = content().entry(FILE, "Trà", "category: I", frontMatter);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            var snapshot = content.read();
            assertThat(snapshot.faults()).anyMatch(fault -> fault.severity() == Severity.BROKEN);
            assertThat(snapshot.find(TEA)).isEmpty();
        });
    }

    private static Fault only(Snapshot snapshot) {
        assertThat(snapshot.faults()).hasSize(1);
        return snapshot.faults().get(0);
    }

    private static void assertWrong(Snapshot snapshot, int line, String key) {
        var fault = only(snapshot);
        assertThat(fault.file()).isEqualTo(FILE);
        assertThat(fault.severity()).isEqualTo(Severity.WRONG);
        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(title(snapshot)).isEqualTo("Trà");
    }

    private static void assertBroken(Snapshot snapshot, int line, String key) {
        var fault = only(snapshot);
        assertThat(fault.file()).isEqualTo(FILE);
        assertThat(fault.severity()).isEqualTo(Severity.BROKEN);
        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(snapshot.find(TEA)).isEmpty();
    }

    private static String title(Snapshot snapshot) {
        return snapshot.find(TEA).orElseThrow().sourceText().title();
    }

    /** One file in memory, at its latest state and with its earlier ones. */
    private static final class States implements ContentTree {
        private final Map<ContentFile, String> texts = new LinkedHashMap<>();
        private int reads;

        States with(String state, String text) {
            texts.put(new ContentFile(FILE, state), text);
            return this;
        }

        @Override
        public String revision() {
            return "memory";
        }

        @Override
        public List<ContentFile> files() {
            return texts.isEmpty() ? List.of() : newestFirst().subList(0, 1);
        }

        @Override
        public byte[] read(ContentFile file) {
            reads++;
            return Objects.requireNonNull(texts.get(file)).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Instant changed(ContentFile file) {
            return Instant.EPOCH;
        }

        @Override
        public List<ContentFile> earlier(ContentFile file) {
            return newestFirst().subList(1, texts.size());
        }

        private List<ContentFile> newestFirst() {
            var all = new ArrayList<>(texts.keySet());
            Collections.reverse(all);
            return all;
        }
    }
}
