package vn.sanvat.content.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.Snapshot;

class ParsedFilesTests {
    private static final Path SAMPLE = Path.of("content");

    @TempDir
    Path folder;

    private Path kept;

    @BeforeEach
    void keep() {
        kept = folder.resolve("parsed");
        var first = new SnapshotReader(List.of(), ParsedFiles.in(kept, "1"));
        first.read(new FolderTree(SAMPLE));
        first.keepParsed();
    }

    @Test
    void givesBackWhatWasMadeOfEveryFile() {
        var anew = new SnapshotReader().read(new FolderTree(SAMPLE));

        var read = read("1", new FolderTree(SAMPLE));

        assertThat(read.entries())
                .hasSizeGreaterThan(300)
                .usingRecursiveComparison()
                .isEqualTo(anew.entries());
        assertThat(read.faults()).isEqualTo(anew.faults());
    }

    private Snapshot read(String program, ContentTree tree) {
        return new SnapshotReader(List.of(), ParsedFiles.in(kept, program)).read(tree);
    }
}
