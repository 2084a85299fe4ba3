package vn.sanvat.site.part;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.address.Addresses;
import vn.sanvat.calendar.Occurrence;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.FieldTexts;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.catalogue.list.Result;
import vn.sanvat.content.Details;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.schema.TypeDefinition;
import vn.sanvat.site.media.CoverFiles;
import vn.sanvat.site.page.PageRequest;
import vn.sanvat.site.page.SitePage;
import vn.sanvat.site.page.Spoken;

/**
 * Structured data in the vocabulary of schema.org. OCOP stars are a grading by the state and are given as a
 * Certification, never as a review or rating.
 */
@Component
public class JsonLd {
    private static final int OCCURRENCES = 5;
    private final JsonMapper json;

    JsonLd(JsonMapper json) {
        this.json = json;
    }

    /** What a page is about, and the way to it. */
    public String of(PageRequest request, Item item, List<SitePage.Crumb> way) {
        var things = new Things(request.catalogue(), request.language(), request.today(), request.base());
        List<Object> graph = new ArrayList<>(things.of(item));
        var self = new SitePage.Crumb(item.title(request.language()), Addresses.of(item.id(), request.language()));
        graph.add(crumbs(request, way, self));
        return text(graph);
    }

    /** A page of a list, each entry with its place in the whole list, and the way to it. */
    public String list(PageRequest request, Result result, List<SitePage.Crumb> way, SitePage.Crumb self) {
        List<Object> elements = new ArrayList<>();
        var position = (result.query().page() - 1) * result.query().size();
        for (var hit : result.hits()) {
            var item = hit.item();
            position++;
            elements.add(thing(
                    "ListItem",
                    "position",
                    position,
                    "name",
                    item.title(request.language()),
                    "url",
                    request.base() + Addresses.of(item.id(), request.language())));
        }
        var list =
                thing("ItemList", "name", self.label(), "numberOfItems", result.total(), "itemListElement", elements);
        return text(List.of(list, crumbs(request, way, self)));
    }

    private String text(List<Object> graph) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@graph", graph);
        // Inside a script element nothing may look like its end.
        return json.writeValueAsString(document).replace("<", "\\u003c");
    }

    private static Map<String, Object> crumbs(PageRequest request, List<SitePage.Crumb> way, SitePage.Crumb self) {
        var name = request.catalogue().snapshot().site().name(request.language());
        List<SitePage.Crumb> whole = new ArrayList<>();
        whole.add(new SitePage.Crumb(name, Addresses.home(request.language())));
        whole.addAll(way);
        whole.add(self);
        List<Object> elements = new ArrayList<>();
        whole.forEach(crumb -> elements.add(crumb(elements.size() + 1, crumb.label(), request.base() + crumb.url())));
        return thing("BreadcrumbList", "itemListElement", elements);
    }

    private static Map<String, Object> crumb(int position, String name, String address) {
        return thing("ListItem", "position", position, "name", name, "item", address);
    }

    private static Map<String, Object> thing(String type, Object... pairs) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        for (var i = 0; i < pairs.length; i += 2) {
            if (!String.valueOf(pairs[i + 1]).isEmpty()) {
                thing.put(String.valueOf(pairs[i]), pairs[i + 1]);
            }
        }
        return thing;
    }

    private record Things(Catalogue catalogue, Language language, LocalDate today, String base) {
        List<Map<String, Object>> of(Item item) {
            var details = item.entry().details();
            if (details instanceof Details.Product product) {
                return product(item, product);
            }
            if (details instanceof Details.Producer producer) {
                var organization = named("Organization", item);
                place(item).ifPresent(place -> organization.put("location", place));
                if (!producer.website().isEmpty()) {
                    organization.put("sameAs", producer.website());
                }
                return List.of(organization);
            }
            if (details instanceof Details.Event event) {
                return events(item, event);
            }
            if (details instanceof Details.Route) {
                return List.of(trip(item));
            }
            if (details instanceof Details.Story story) {
                return List.of(article(item, story));
            }
            if (details instanceof Details.Place described) {
                var place = named("TouristAttraction", item);
                hours(described).ifPresent(hours -> place.put("openingHoursSpecification", hours));
                geo(item).ifPresent(geo -> place.put("geo", geo));
                return List.of(place);
            }
            return details instanceof Details.Own ? List.of(own(item)) : List.of(named("WebPage", item));
        }

        /** What the site says that its type is, with the fields that it says are properties of that. */
        private Map<String, Object> own(Item item) {
            var schema = catalogue.snapshot().schema().of(item.type());
            var thing = named(schema.definition().map(TypeDefinition::schemaOrg).orElse("Thing"), item);
            if (!TypeDefinition.THING.equals(thing.get("@type"))) {
                geo(item).ifPresent(geo -> thing.put("geo", geo));
            }
            var texts = new FieldTexts(catalogue, language);
            schema.added().stream()
                    .filter(field -> field.isPublic() && !field.property().isEmpty())
                    .forEach(field -> texts.of(field, item.entry().values(field, language)).stream()
                            .findFirst()
                            .ifPresent(said -> thing.put(field.property(), said.text())));
            return thing;
        }

        private static Optional<List<Object>> hours(Details.Place place) {
            List<Object> hours = new ArrayList<>();
            place.opening()
                    .forEach(each -> hours.add(thing(
                            "OpeningHoursSpecification",
                            "dayOfWeek",
                            each.days().stream()
                                    .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                                    .toList(),
                            "opens",
                            each.from().toString(),
                            "closes",
                            each.to().toString())));
            return hours.isEmpty() ? Optional.empty() : Optional.of(hours);
        }

        /**
         * A page about a thing, and its certifications: search engines ask for offers, reviews or ratings of a Product,
         * and there are none (decision 0013).
         */
        private List<Map<String, Object>> product(Item item, Details.Product product) {
            var thing = named("Thing", item);
            thing.put("@id", address(item) + "#product");
            var page = named("ItemPage", item);
            page.put("inLanguage", item.text(language).language().tag());
            page.put("mainEntity", thing);
            if (!item.categories().isEmpty()) {
                page.put("keywords", item.categories().get(0).label(language));
            }
            Optional.ofNullable(product.producer())
                    .flatMap(catalogue::find)
                    .ifPresent(producer -> page.put("mentions", named("Organization", producer)));
            List<Map<String, Object>> things = new ArrayList<>(List.of(page));
            product.recognitions().forEach(each -> things.add(certification(each, address(item) + "#product")));
            return things;
        }

        /** @param about the id of what is certified */
        private Map<String, Object> certification(Details.Recognition recognition, String about) {
            var issued = recognition.issued();
            var expires = recognition.expires();
            return thing(
                    "Certification",
                    "name",
                    "OCOP " + recognition.stars() + (language.equals(Language.VIETNAMESE) ? " sao" : " stars"),
                    "certificationIdentification",
                    recognition.decision(),
                    "datePublished",
                    issued != null
                            ? issued.toString()
                            : recognition.year() == 0 ? "" : String.valueOf(recognition.year()),
                    "expires",
                    expires == null ? "" : expires.toString(),
                    "about",
                    Map.of("@id", about));
        }

        private List<Map<String, Object>> events(Item item, Details.Event event) {
            List<Map<String, Object>> events = new ArrayList<>();
            item.schedule()
                    .ifPresent(schedule -> schedule.between(today, today.plusYears(3)).stream()
                            .limit(OCCURRENCES)
                            .forEach(occurrence -> events.add(event(item, event, occurrence))));
            return events;
        }

        private Map<String, Object> event(Item item, Details.Event event, Occurrence occurrence) {
            var thing = named("festival".equals(event.kind()) ? "Festival" : "Event", item);
            thing.put("startDate", occurrence.start().toString());
            thing.put("endDate", occurrence.end().toString());
            thing.put(
                    "eventStatus",
                    "https://schema.org/"
                            + switch (occurrence.state()) {
                                case CANCELLED -> "EventCancelled";
                                case POSTPONED -> "EventPostponed";
                                case MOVED -> "EventRescheduled";
                                default -> "EventScheduled";
                            });
            var somewhere = thing("PostalAddress", "addressCountry", "VN");
            var place = place(item).orElseGet(() -> thing("Place", "address", somewhere));
            if (!event.venue().isEmpty()) {
                place.put("name", event.venue());
            }
            thing.put("location", place);
            if (!event.organiser().isEmpty()) {
                thing.put("organizer", thing("Organization", "name", event.organiser()));
            }
            return thing;
        }

        private Map<String, Object> trip(Item item) {
            var thing = named("TouristTrip", item);
            List<Object> stops = new ArrayList<>();
            catalogue.stops(item).forEach(stop -> {
                var name = stop.item().map(each -> each.title(language)).orElse(stop.name());
                var place = thing("Place", "name", name);
                stop.item().ifPresent(each -> place.put("url", base + Addresses.of(each.id(), language)));
                stops.add(thing("ListItem", "position", stop.number(), "item", place));
            });
            thing.put("itinerary", thing("ItemList", "numberOfItems", stops.size(), "itemListElement", stops));
            return thing;
        }

        private Map<String, Object> article(Item item, Details.Story story) {
            var thing = named("Article", item);
            thing.put("headline", item.title(language));
            thing.put("inLanguage", item.text(language).language().tag());
            if (!story.author().isEmpty()) {
                thing.put("author", thing("Organization", "name", story.author()));
            }
            var date = story.date();
            if (date != null) {
                thing.put("datePublished", date.toString());
            }
            return thing;
        }

        /** In the language of its words, where search engines find it. */
        private String address(Item item) {
            return base + Addresses.of(item.id(), Spoken.of(item, catalogue).in(language));
        }

        private Map<String, Object> named(String type, Item item) {
            return thing(
                    type,
                    "name",
                    item.title(language),
                    "description",
                    item.text(language).summary(),
                    "url",
                    address(item),
                    "image",
                    base + CoverFiles.picture(item));
        }

        private java.util.Optional<Map<String, Object>> place(Item item) {
            if (item.region().isEmpty()) {
                return java.util.Optional.empty();
            }
            var cards = new Cards(catalogue, language, today);
            var place = thing("Place", "name", cards.todayLabel(item));
            place.put(
                    "address",
                    thing(
                            "PostalAddress",
                            "addressCountry",
                            "VN",
                            "addressLocality",
                            cards.todayLabel(item),
                            "streetAddress",
                            item.entry().address()));
            geo(item).ifPresent(geo -> place.put("geo", geo));
            return java.util.Optional.of(place);
        }

        private static java.util.Optional<Map<String, Object>> geo(Item item) {
            return item.position()
                    .filter(Location::isTarget)
                    .map(at -> thing("GeoCoordinates", "latitude", at.lat(), "longitude", at.lon()));
        }
    }
}
