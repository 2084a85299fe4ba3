package vn.sanvat.search.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sanvat.content.Language;

class SearchRecordsTests {
    private static final LocalDate DAY = LocalDate.of(2027, 2, 17);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-02-16T17:30:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final AskedWords SAUCE = words("nước mắm");

    private final SearchRecords records = new SearchRecords(CLOCK, new RecordProperties(true, 90, 5));

    private static AskedWords words(String words) {
        return new AskedWords(words, Language.VIETNAMESE);
    }

    private static DayRecord record(AskedWords words, long asked, long opened, long found) {
        return new DayRecord(new DayRecord.Key(DAY, words), new SearchCounts(asked, opened, found));
    }

    @Test
    void countsByWordsLanguageAndDay() {
        records.asked(SAUCE, 12);
        records.asked(SAUCE);
        records.opened(SAUCE);
        records.asked(new AskedWords("nước mắm", Language.ENGLISH), 0);

        assertThat(records.take())
                .containsExactly(
                        record(new AskedWords("nước mắm", Language.ENGLISH), 1, 0, 0), record(SAUCE, 2, 1, 12));
        assertThat(records.take()).isEmpty();
    }

    @Test
    void whatCouldNotBeKeptWaitsTogetherWithWhatCameMeanwhile() {
        records.asked(SAUCE, 12);
        var taken = records.take();
        records.asked(SAUCE, 13);
        records.putBack(taken);
        assertThat(records.take()).containsExactly(record(SAUCE, 2, 0, 13));
    }

    @Test
    void thereIsRoomForSoManyWords() {
        IntStream.range(0, SearchRecords.MOST + 50).forEach(i -> records.asked(words("trà " + i), 1));
        records.asked(words("trà 0"), 1);
        var taken = records.take();
        assertThat(taken).hasSize(SearchRecords.MOST).contains(record(words("trà 0"), 2, 0, 1));
    }

    @Test
    void countsNothingWhereItIsSwitchedOff() {
        var off = new SearchRecords(CLOCK, new RecordProperties(false, 90, 5));
        off.asked(SAUCE, 12);
        off.opened(SAUCE);
        assertThat(off.take()).isEmpty();
    }
}
