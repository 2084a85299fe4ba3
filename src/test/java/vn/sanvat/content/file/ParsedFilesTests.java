package vn.sanvat.content.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Snapshot;

class ParsedFilesTests {
    private static final String STORY = "stories/a.md";
    private static final String TYPE = "types/lodging.yml";
    private static final String LODGING = "lodging/nha-a.md";

    @TempDir
    private Path folder;

    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> read = new ConcurrentSkipListSet<>();
    private Path kept;

    @BeforeEach
    void keepSample() throws IOException {
        kept = folder.resolve("parsed");
        var sample = Path.of("content");
        try (var files = Files.walk(sample)) {
            for (var file : files.filter(file -> file.toString().matches(".*\\.(md|yml|txt)"))
                    .toList()) {
                texts.put(sample.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        texts.put(STORY, "---\ntitle: Một\ntags: [trà, trà]\n---\n[Trà](../products/tra.md)\n");
        texts.put(
                TYPE,
                "name: {vi: Chỗ ở, en: Lodging}\nfields:\n  - {key: rooms, kind: number, name: {vi: Số phòng}}\n");
        texts.put(LODGING, "---\ntitle: Nhà A\nrooms: 3\nunknown: 1\n---\nLời.\n");
        start("1");
    }

    @Test
    void aStartThatFindsThemReadsNoEntryAndMakesTheSameOfThem() {
        var anew = new SnapshotReader().read(new Texts());
        read.clear();

        var found = start("1");

        assertThat(entriesRead()).isEmpty();
        assertThat(found.entries())
                .hasSizeGreaterThan(300)
                .usingRecursiveComparison()
                .isEqualTo(anew.entries());
        assertThat(found.faults()).isEqualTo(anew.faults());
        assertThat(found.entries().keySet()).anyMatch(id -> id.path().equals(LODGING));
    }

    @Test
    void onlyWhatIsNewIsParsed() {
        texts.put(STORY, "---\ntitle: Hai\n---\n");
        texts.put("stories/b.md", "---\ntitle: Ba\n---\n");

        var found = start("1");

        assertThat(entriesRead()).containsExactly(STORY, "stories/b.md");
        assertThat(found.entries().values())
                .extracting(entry -> entry.sourceText().title())
                .contains("Hai", "Ba");
        start("1");
        assertThat(entriesRead()).as("kept then").isEmpty();
    }

    @Test
    void anotherProgramParsesAllOfThem() {
        start("2");

        assertThat(entriesRead()).hasSizeGreaterThan(300);
        start("2");
        assertThat(entriesRead()).isEmpty();
    }

    @Test
    void aFieldThatATypeGotIsReadFromFilesThatAreTheSame() {
        texts.put(TYPE, texts.get(TYPE) + "  - {key: unknown, kind: number, name: {vi: Chưa biết}}\n");

        var found = start("1");

        assertThat(entriesRead()).contains(LODGING);
        assertThat(found.faults()).noneMatch(fault -> fault.file().equals(LODGING));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 200, -30_000, -5, -1})
    void oneThatIsDamagedIsAsGoodAsNone(int place) throws IOException {
        var bytes = Files.readAllBytes(kept);
        bytes[Math.floorMod(place, bytes.length)] ^= 0x10;
        Files.write(kept, bytes);

        assertThat(start("1").entries()).hasSizeGreaterThan(300);
        assertThat(entriesRead()).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 70_000})
    void oneThatIsCutOffIsAsGoodAsNone(int length) throws IOException {
        Files.write(kept, Arrays.copyOf(Files.readAllBytes(kept), length));

        assertThat(start("1").entries()).hasSizeGreaterThan(300);
        assertThat(entriesRead()).hasSizeGreaterThan(300);
    }

    @Test
    void whatCannotBeWrittenLeavesWhatWasThere() throws IOException {
        var before = Files.readAllBytes(kept);
        Files.createDirectories(folder.resolve("parsed.new/in the way"));
        texts.put(STORY, "---\ntitle: Hai\n---\n");

        assertThat(start("1").entries()).hasSizeGreaterThan(300);

        assertThat(kept).hasBinaryContent(before);
    }

    /** A class that is missing would be found out by the first site that has such an entry. */
    @Test
    void knowsEveryClassThatAFileIsMadeInto() {
        Set<Class<?>> reached = new LinkedHashSet<>();
        reach(EntryReader.Source.class, reached);
        reach(EntryReader.Translation.class, reached);

        assertThat(ParsedForm.CLASSES)
                .containsAll(reached.stream()
                        .filter(type -> !type.isInterface() && !type.equals(EntryType.class))
                        .toList());
    }

    private static void reach(Type type, Set<Class<?>> reached) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(each -> reach(each, reached));
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(each -> reach(each, reached));
        } else if (type instanceof Class<?> own
                && !own.isPrimitive()
                && !own.getPackageName().equals("java.lang")
                && reached.add(own)) {
            if (own.isRecord()) {
                Arrays.stream(own.getRecordComponents()).forEach(part -> reach(part.getGenericType(), reached));
            }
            if (own.isSealed()) {
                Arrays.stream(own.getPermittedSubclasses()).forEach(each -> reach(each, reached));
            }
        }
        assertThat(type).isNotInstanceOf(GenericArrayType.class);
    }

    private Snapshot start(String program) {
        read.clear();
        var reader = new SnapshotReader(List.of(), ParsedFiles.in(kept, program));
        var snapshot = reader.read(new Texts());
        reader.keepParsed();
        return snapshot;
    }

    private Set<String> entriesRead() {
        var entries = new TreeSet<>(read);
        entries.removeIf(path -> !path.endsWith(".md"));
        return entries;
    }

    /** As git has them: a state names the bytes. */
    private final class Texts implements ContentTree {
        private final ContentTree tree = new TextTree(texts, Instant.EPOCH);

        @Override
        public String revision() {
            return tree.revision();
        }

        @Override
        public List<ContentFile> files() {
            return tree.files().stream()
                    .map(file -> new ContentFile(file.path(), DigestUtils.sha1Hex(texts.get(file.path()))))
                    .toList();
        }

        @Override
        public byte[] read(ContentFile file) {
            read.add(file.path());
            return tree.read(file);
        }

        @Override
        public Instant changed(ContentFile file) {
            return tree.changed(file);
        }
    }
}
