package vn.sanvat.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.calendar.LunarDate;
import vn.sanvat.catalogue.Catalogue;
import vn.sanvat.catalogue.item.Item;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.words.Folded;
import vn.sanvat.taxonomy.Region;

/** Conditions that say which entries fit a query, as {@code search-meaning.tsv} has them. */
final class Fit {
    private final Catalogue catalogue;
    private final LocalDate today;
    private final List<List<String>> choices;

    Fit(Catalogue catalogue, LocalDate today, String conditions) {
        this.catalogue = catalogue;
        this.today = today;
        this.choices = Arrays.stream(conditions.split(" or "))
                .map(choice -> List.of(choice.split(" (?=\\w+=|gift|export|weekend)")))
                .toList();
    }

    boolean isRight(Item item) {
        return choices.stream().anyMatch(all -> all.stream().allMatch(condition -> has(item, condition)));
    }

    private boolean has(Item item, String condition) {
        var parts = condition.split("=", 2);
        var value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "nothing" -> false;
            case "type" -> item.type().key().equals(value);
            case "kind" -> item.kind().equals(value);
            case "stars" -> item.stars() == Integer.parseInt(value);
            case "gift" -> item.isGift();
            case "export" -> item.product().filter(Details.Product::export).isPresent();
            case "certificate" ->
                item.product()
                        .filter(product -> product.certificates().contains(value))
                        .isPresent();
            case "in" -> !Collections.disjoint(item.regions(), named(value));
            case "says" ->
                Arrays.stream(value.split("/")).anyMatch(word -> words(item).contains(word));
            case "slug" -> item.slug().matches(value.replace("*", ".*"));
            case "lunar" -> isLunar(item, value);
            case "month" ->
                item.schedule()
                        .map(schedule -> schedule.between(today, today.plusYears(1)).stream()
                                .anyMatch(one -> one.start().getMonthValue() == Integer.parseInt(value)
                                        || one.end().getMonthValue() == Integer.parseInt(value)))
                        .orElse(false);
            case "day" -> isOn(item, value.split("-"));
            case "maker" -> item.makers().contains(value);
            case "near" -> isNear(item, value.split(","));
            case "weekend" -> {
                var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                yield item.schedule()
                        .filter(schedule ->
                                !schedule.between(sunday.minusDays(1), sunday).isEmpty())
                        .isPresent();
            }
            default -> throw new IllegalArgumentException(condition);
        };
    }

    /** Within so many kilometres of an entry, or in a commune whose middle is. */
    private boolean isNear(Item item, String[] value) {
        var id = value[0].split("/");
        var centre = catalogue
                .find(EntryId.of(EntryType.ofKey(id[0]).orElseThrow(), id[1]))
                .orElseThrow();
        return item.position().isPresent()
                && item.position().get().kilometresTo(centre.position().orElseThrow()) <= Double.parseDouble(value[1]);
    }

    /** On one of the days from a month/day to a month/day, in the year in which they come next. */
    private boolean isOn(Item item, String[] days) {
        var last = date(days[days.length - 1], today.getYear());
        var year = last.isBefore(today) ? today.getYear() + 1 : today.getYear();
        return item.schedule()
                .map(schedule -> !schedule.between(date(days[0], year), date(days[days.length - 1], year))
                        .isEmpty())
                .orElse(false);
    }

    private static LocalDate date(String day, int year) {
        var parts = day.split("/");
        return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private List<String> named(String region) {
        return catalogue.taxonomy().regions().named(region).stream()
                .filter(unit -> Stream.concat(Stream.of(unit.name(), unit.fullName()), unit.aliases().stream())
                                .anyMatch(name -> name.equalsIgnoreCase(region))
                        || Folded.of(unit.name()).equals(Folded.of(region)) && region.equals(Folded.of(region)))
                .map(Region::id)
                .toList();
    }

    private static String words(Item item) {
        var texts = item.entry().shown().stream().flatMap(text -> Stream.of(text.title()));
        var names = item.entry().details() instanceof Details.Place place ? place.otherNames() : List.<String>of();
        var groups = item.categories().stream().flatMap(group -> Stream.of(group.name(), group.nameEn()));
        return Stream.of(texts, names.stream(), groups, item.entry().tags().stream())
                .flatMap(each -> each)
                .collect(Collectors.joining(" | "))
                .toLowerCase(Locale.ROOT);
    }

    private boolean isLunar(Item item, String value) {
        var wanted = value.split("/");
        return item.schedule()
                .map(schedule -> schedule.between(today, today.plusYears(1)).stream()
                        .anyMatch(one -> one.start()
                                .datesUntil(one.end().plusDays(1))
                                .map(LunarDate::of)
                                .anyMatch(day -> day.month() == Integer.parseInt(wanted[0])
                                        && (wanted.length == 1 || day.day() == Integer.parseInt(wanted[1])))))
                .orElse(false);
    }
}
