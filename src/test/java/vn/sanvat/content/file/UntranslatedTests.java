package vn.sanvat.content.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Language;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.live.ContentFolder;

/** A translation with words missing is no translation for those who read. */
class UntranslatedTests {
    private static final Language ENGLISH = new Language("en");

    @TempDir
    private Path home;

    @Test
    void wordsThatAreThereInAnotherLanguageAreATranslation() {
        assertThat(missing("Lotus tea", "Short.", "Words.")).isEmpty();
        assertThat(missing("Trà sen", "Short.", "Words."))
                .as("a name may be the same")
                .isEmpty();
    }

    @Test
    void noWordsAndTheWordsOfTheSourceAreNone() {
        assertThat(missing("Trà sen", "Ngắn.", "Chữ.")).containsExactly("summary", "body");
        assertThat(missing("", "", "Words.")).containsExactly("title", "summary");
        assertThat(missing("Lotus tea", "Short.", " \n")).containsExactly("body");
        assertThat(Untranslated.fields("Tea", "", "", "Trà", "", ""))
                .as("what the source does not have either")
                .isEmpty();
    }

    private static List<String> missing(String title, String summary, String body) {
        return Untranslated.fields(title, summary, body, "Trà sen", "Ngắn.", "Chữ.");
    }

    @Test
    void visitorsSeeTheSourceInThePlaceOfAPartialTranslationAndItsDescriptionsOfPictures() {
        var folder = new ContentFolder(home);
        folder.with("site.yml", "languages: [vi, en]\n");
        folder.with(
                "stories/tra.md",
                "---\ntitle: Trà\nsummary: Ngắn.\nimages: [{file: 2026/a.jpg, alt: Chén}]\n---\nChữ.\n");
        folder.with(
                "stories/tra.en.md",
                "---\ntitle: Trà\nsummary: Ngắn.\nimages: [{file: 2026/a.jpg, alt: Cup}]\n---\nChữ.\n");
        var snapshot = folder.read();
        var entry = snapshot.find(EntryId.of(EntryType.STORY, "tra")).orElseThrow();
        assertThat(entry.languages()).containsExactly(Language.VIETNAMESE);
        assertThat(entry.text(ENGLISH).translated()).isFalse();
        assertThat(entry.text(ENGLISH).body()).isEqualTo("Chữ.");
        assertThat(entry.images().get(0).alt()).containsEntry(ENGLISH, "Cup");
        assertThat(snapshot.faults())
                .extracting(Fault::key, Fault::severity)
                .containsOnly(tuple("translation.partial", Fault.Severity.WARNING));
    }
}
