package vn.sanvat.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sanvat.Asker;
import vn.sanvat.SiteTest;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.file.EntryFile;
import vn.sanvat.content.revision.Author;
import vn.sanvat.content.writing.EntryText;
import vn.sanvat.content.writing.Stage;
import vn.sanvat.content.writing.Workspace;
import vn.sanvat.content.yaml.FieldValue;

/**
 * While one person publishes again and again, readers never get a page that is older than what was public before they
 * asked. {@code mvn verify -Dit.test=FreshPagesIT -Dpublishes=1000} publishes a thousand times (20 otherwise).
 */
@SiteTest
class FreshPagesIT {
    private static final int READERS = 4;
    private static final EntryFile FILE = EntryFile.source(EntryId.of(EntryType.STORY, "thu-moi-nhat"));
    private static final Author AUTHOR = new Author("Người thử", "thu@example.org");
    private static final Pattern NUMBER = Pattern.compile("Lần thử (\\d{6})");

    /** All show the title of the newest story. */
    private static final List<String> PAGES = List.of(
            "/cau-chuyen/thu-moi-nhat",
            "/cau-chuyen?sort=newest",
            "/cau-chuyen.atom",
            "/cau-chuyen.csv",
            "/api/v1/stories/thu-moi-nhat",
            "/api/v1/stories?sort=newest&size=5");

    @LocalServerPort
    private int port;

    @Autowired
    private Workspace workspace;

    private final AtomicInteger published = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();

    /** What a reader found: how many answers it looked at, and those that were too old. */
    private record Found(int answers, List<String> old) {}

    @AfterEach
    void putBack() {
        workspace.write(AUTHOR, "Dọn", changeSet -> changeSet.remove(Stage.PUBLIC, FILE));
    }

    @Test
    void noPageIsOlderThanWhatIsPublic() throws Exception {
        publish(1);
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            var found = new ArrayList<java.util.concurrent.Future<Found>>();
            for (var i = 0; i < READERS; i++) {
                var first = i;
                found.add(readers.submit((Callable<Found>) () -> read(first)));
            }
            for (var number = 2; number <= Integer.getInteger("publishes", 20); number++) {
                publish(number);
            }
            done.set(true);
            var answers = 0;
            for (var reader : found) {
                assertThat(reader.get().old()).isEmpty();
                answers += reader.get().answers();
            }
            System.out.println(published + " publishes, " + answers + " answers, none too old");
            assertThat(answers).isGreaterThan(published.get());
        } finally {
            done.set(true);
            readers.shutdownNow();
        }
    }

    private void publish(int number) {
        workspace.write(
                AUTHOR,
                "Đăng",
                changeSet -> changeSet.put(
                        Stage.PUBLIC,
                        FILE,
                        EntryText.EMPTY
                                .with("title", FieldValue.text("Lần thử %06d".formatted(number)))
                                .with("summary", FieldValue.text("Một câu chuyện để thử."))
                                .with("date", FieldValue.text("2099-01-01"))));
        published.set(number);
    }

    private Found read(int first) {
        var site = new Asker(port);
        List<String> old = new ArrayList<>();
        var answers = 0;
        for (var i = first; !done.get(); i++) {
            var page = PAGES.get(i % PAGES.size());
            var before = published.get();
            var body = site.get(page).body();
            var number = NUMBER.matcher(body);
            var shown = number.find() ? Integer.parseInt(number.group(1)) : 0;
            answers++;
            if (shown < before) {
                old.add(page + " shows " + shown + " after " + before);
            }
        }
        return new Found(answers, old);
    }
}
