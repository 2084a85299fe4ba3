package vn.sanvat.search.word;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.schema.TypeSchema;

/** What readers call an entry of each type and kind, in Vietnamese and English. */
public final class KindWords {
    private static final Map<String, List<String>> PLACES = Map.of(
            "craft_village", List.of("làng nghề truyền thống", "craft village"),
            "destination", List.of("điểm đến du lịch", "destination"),
            "point_of_sale", List.of("điểm bán sản phẩm OCOP", "OCOP shop"),
            "market", List.of("chợ", "market"),
            "museum", List.of("bảo tàng", "museum"));
    private static final Map<String, List<String>> EVENTS = Map.of(
            "festival", List.of("lễ hội", "festival"),
            "fair", List.of("hội chợ", "fair"),
            "market", List.of("phiên chợ", "market"),
            "conference", List.of("hội nghị", "conference"),
            "forum", List.of("diễn đàn", "forum"));
    private static final Map<String, List<String>> PRODUCERS = Map.of(
            "enterprise", List.of("công ty", "doanh nghiệp", "company"),
            "cooperative", List.of("hợp tác xã", "HTX", "cooperative"),
            "cooperative_group", List.of("tổ hợp tác", "cooperative group"),
            "household", List.of("hộ kinh doanh", "household business"),
            "production_facility", List.of("cơ sở sản xuất", "workshop"));

    private static final Map<EntryType, Map<String, List<String>>> KINDS =
            Map.of(EntryType.PLACE, PLACES, EntryType.EVENT, EVENTS, EntryType.PRODUCER, PRODUCERS);

    private KindWords() {}

    /** @param kind as a key */
    public static List<String> of(EntryType type, String kind) {
        return KINDS.getOrDefault(type, Map.of()).getOrDefault(kind, List.of());
    }

    /** Of a type that the site makes, what the site calls it; of those of the product nothing. */
    public static List<String> of(TypeSchema schema) {
        return schema.definition().stream()
                .flatMap(definition -> Stream.of(definition.label(), definition.plural()))
                .flatMap(words -> words.byLanguage().values().stream())
                .distinct()
                .toList();
    }

    public static List<String> of(Details details) {
        if (details instanceof Details.Product) {
            return List.of("sản phẩm OCOP", "OCOP product");
        }
        if (details instanceof Details.Place place) {
            return PLACES.getOrDefault(place.kind(), List.of());
        }
        if (details instanceof Details.Event event) {
            return EVENTS.getOrDefault(event.kind(), List.of());
        }
        if (details instanceof Details.Producer producer) {
            return PRODUCERS.getOrDefault(producer.kind(), List.of());
        }
        if (details instanceof Details.Route) {
            return List.of("tuyến du lịch", "tour route");
        }
        return details instanceof Details.Story ? List.of("câu chuyện", "story") : List.of();
    }
}
