package vn.sanvat.site.list;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.sanvat.catalogue.list.Meant;
import vn.sanvat.content.Language;
import vn.sanvat.site.model.ListModel;
import vn.sanvat.site.part.Dates;
import vn.sanvat.site.part.Kinds;

/** Says what parts of a query were taken for. */
final class MeantView {
    private final Language language;

    MeantView(Language language) {
        this.language = language;
    }

    /** @param address of the search for other words */
    List<ListModel.Chip> chips(List<Meant> understood, UnaryOperator<String> address) {
        return understood.stream()
                .map(part -> new ListModel.Chip(label(part), labelKey(part), address.apply(part.rest())))
                .toList();
    }

    private String label(Meant part) {
        if (part.filter() == Meant.Filter.DAYS) {
            return new Dates(language)
                    .days(
                            LocalDate.parse(part.values().get(0)),
                            LocalDate.parse(part.values().get(1)));
        }
        if (part.filter() == Meant.Filter.NEAR) {
            return part.label() + " · "
                    + new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(language.locale()))
                            .format(Double.parseDouble(part.values().get(2)))
                    + " km";
        }
        return part.label().isEmpty() ? part.typed() : part.label();
    }

    /** Empty where the page has no word of its own for it. */
    private static String labelKey(Meant part) {
        var value = part.values().isEmpty() ? "" : part.values().get(0);
        return switch (part.filter()) {
            case STARS -> part.values().size() == 1 ? "stars." + value : "";
            case TYPE -> "type." + value;
            case KIND -> Kinds.labelKey(value);
            case GIFT -> "filter.gift";
            case EXPORT -> "filter.export";
            case MONTH -> "month." + value;
            case HERE -> "filter.here";
            case PRICE -> "filter.price";
            case REGION, CATEGORY, CERTIFICATE, DAYS, PRODUCER, NEAR -> "";
        };
    }
}
