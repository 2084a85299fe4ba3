package vn.sanvat.site.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.FieldTexts;
import vn.sanvat.content.Details;
import vn.sanvat.content.Location;
import vn.sanvat.content.RecognitionState;
import vn.sanvat.content.schema.Field;
import vn.sanvat.content.schema.Schema;
import vn.sanvat.csv.CsvTable;

/** A list as a table: a row for each entry. */
final class TableFile {
    private static final List<String> HEADER = List.of(
            "type",
            "kind",
            "slug",
            "title",
            "summary",
            "producer",
            "category",
            "stars",
            "recognised",
            "recognition",
            "certificates",
            "region",
            "address",
            "lat",
            "lon",
            "precision",
            "start",
            "end",
            "state",
            "kilometres",
            "url");

    private final Feed feed;
    private final Schema schema;
    private final FieldTexts texts;
    /** Columns of what the site adds to the types that are listed. */
    private final List<Field> added;

    TableFile(Feed feed, Catalogue catalogue) {
        this.feed = feed;
        this.schema = catalogue.snapshot().schema();
        this.texts = new FieldTexts(catalogue, feed.language());
        this.added = feed.items().stream()
                .map(each -> each.item().type())
                .distinct()
                .sorted()
                .flatMap(type -> schema.of(type).added().stream())
                .filter(Field::isPublic)
                .distinct()
                .toList();
    }

    byte[] csv() {
        List<String> header = new ArrayList<>(HEADER);
        added.forEach(field -> header.add(field.key()));
        return CsvTable.of(header, feed.items().stream().map(this::row).toList());
    }

    private List<String> row(FeedItem each) {
        List<String> row = new ArrayList<>(known(each));
        for (var field : added) {
            var has = schema.of(each.item().type()).field(field.key()).filter(field::equals);
            row.add(has.map(there -> texts.line(there, each.item().entry().values(there, feed.language())))
                    .orElse(""));
        }
        return row;
    }

    private List<String> known(FeedItem each) {
        var item = each.item();
        var text = item.text(feed.language());
        var product = item.product();
        return List.of(
                item.type().key(),
                item.kind(),
                item.slug(),
                text.title(),
                text.summary(),
                each.producer(),
                product.map(Details.Product::category).orElse(""),
                item.stars() == 0 ? "" : String.valueOf(item.stars()),
                item.latest().map(TableFile::year).orElse(""),
                of(item.recognition(feed.today()), RecognitionState::key),
                product.map(details -> String.join(" ", details.certificates())).orElse(""),
                item.region().map(region -> region.label(feed.language())).orElse(""),
                item.entry().address(),
                of(item.position(), Location::lat),
                of(item.position(), Location::lon),
                of(item.position(), at -> at.precision().key()),
                of(each.occurrence(), occurrence -> occurrence.start()),
                of(each.occurrence(), occurrence -> occurrence.end()),
                of(each.occurrence(), occurrence -> occurrence.state().key()),
                each.kilometres() < 0 ? "" : String.valueOf(Math.round(each.kilometres() * 10) / 10.0),
                each.url());
    }

    /** The year of the latest recognition. */
    private static String year(Details.Recognition latest) {
        return latest.since() == 0 ? "" : String.valueOf(latest.since());
    }

    private static <T> String of(Optional<T> value, Function<T, Object> part) {
        return value.map(part).map(String::valueOf).orElse("");
    }
}
