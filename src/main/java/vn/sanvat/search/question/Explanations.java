package vn.sanvat.search.question;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.explain.Explanation;
import co.elastic.clients.elasticsearch.core.explain.ExplanationDetail;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sanvat.search.Explained.Form;
import vn.sanvat.search.Explained.Ranked;
import vn.sanvat.search.Explained.Reason;
import vn.sanvat.search.pin.Pin;

/** Reads what the server says of the points of a hit: sums, the best of several, and at their ends words in fields. */
final class Explanations {
    private static final double LEAST = 0.05; // points that are worth a line

    private static final Pattern BEST_AND_OTHERS = Pattern.compile("max plus ([0-9.]+) times others of:");
    /** Words that are weighed; pairs of them have a field of the server's own below the field. */
    private static final Pattern WEIGHED =
            Pattern.compile("weight\\(([a-z_]+)(\\.folded)?(\\._index_phrase)?:(.*) in \\d+\\).*");

    /** What counts or does not, and is not weighed. */
    private static final Pattern CONSTANT = Pattern.compile("\\b([a-z_]+):");

    private static final Pattern PREFIX =
            Pattern.compile("\\b([a-z_]+)(?:\\.folded)?(?:\\._index_prefix:([^)]*)|:([^)]*)\\*)\\).*");

    private static final String UNDERSTOOD = "understood";

    /** What texts and names are kept in; every other field is something that parts of the words are taken for. */
    private static final Set<String> TEXTS = Set.of(
            "title",
            "names",
            "called",
            "kinds",
            "maker",
            "places",
            "around",
            "summary",
            "body",
            "exact",
            "exact_folded",
            "title_folded",
            "title_plain",
            "pictured",
            "told");

    private static final Map<String, String> RULES = Map.of(
            "exact", "whole_name",
            "exact_folded", "whole_name",
            "title_folded", "name_begins",
            "title_plain", "name_begins",
            "categories", "group",
            "holds_until", "recognised",
            "_id", "coming");

    private Explanations() {}

    static List<Ranked> ranked(SearchResponse<Void> response, List<Pin> pins) {
        return response.hits().hits().stream()
                .flatMap(hit -> ranked(hit, pins).stream())
                .toList();
    }

    private static Optional<Ranked> ranked(Hit<Void> hit, List<Pin> pins) {
        return SearchAnswers.id(Optional.ofNullable(hit.id()).orElse("")).map(id -> {
            var isPinned = pins.stream().anyMatch(pin -> pin.first().contains(id));
            var score = Optional.ofNullable(hit.score()).orElse(0.0);
            return new Ranked(id, isPinned ? points(hit) : score, isPinned, reasons(hit));
        });
    }

    private static double points(Hit<Void> hit) {
        return reasons(hit).stream().mapToDouble(Reason::points).sum();
    }

    private static List<Reason> reasons(Hit<Void> hit) {
        Map<Reason, Double> points = new HashMap<>();
        Optional.ofNullable(hit.explanation()).map(Explanations::detail).ifPresent(all -> add(all, 1, points));
        List<Reason> reasons = new ArrayList<>();
        points.forEach((reason, sum) -> {
            if (sum >= LEAST && sum < PinClauses.FIRST) {
                reasons.add(new Reason(reason.rule(), reason.form(), reason.words(), sum));
            }
        });
        reasons.sort(Comparator.comparing(Reason::points).reversed());
        return reasons;
    }

    private static ExplanationDetail detail(Explanation explanation) {
        return ExplanationDetail.of(detail -> detail.description(explanation.description())
                .value(explanation.value())
                .details(explanation.details()));
    }

    /** @param share how much of the points of this part counts */
    private static void add(ExplanationDetail part, double share, Map<Reason, Double> points) {
        var description = part.description();
        var others = BEST_AND_OTHERS.matcher(description);
        if (description.startsWith("sum of:")) {
            part.details().forEach(each -> add(each, share, points));
        } else if (description.startsWith("max of:")) {
            best(part).ifPresent(each -> add(each, share, points));
        } else if (others.matches()) {
            var of = Double.parseDouble(others.group(1));
            var best = best(part);
            part.details().forEach(each -> add(each, each == best.orElse(null) ? share : share * of, points));
        } else {
            points.merge(reason(description), part.value() * share, Double::sum);
        }
    }

    private static Optional<ExplanationDetail> best(ExplanationDetail part) {
        return part.details().stream().max(Comparator.comparing(ExplanationDetail::value));
    }

    private static Reason reason(String description) {
        if (description.startsWith("Distance score")) {
            return new Reason("near", Form.WHOLE, "", 0);
        }
        var prefix = PREFIX.matcher(description);
        if (prefix.find() && TEXTS.contains(prefix.group(1))) {
            return new Reason(rule(prefix.group(1)), Form.BEGINNING, beginning(prefix), 0);
        }
        var weighed = WEIGHED.matcher(description);
        if (weighed.matches() && TEXTS.contains(weighed.group(1))) {
            var arePairs = weighed.group(3) != null;
            var words = weighed.group(4);
            var isFolded = weighed.group(2) != null || weighed.group(1).endsWith("_folded");
            var isInARow = arePairs || words.startsWith("\"");
            return new Reason(
                    rule(weighed.group(1)),
                    weighed.group(1).startsWith("exact") ? Form.WHOLE : form(isInARow, isFolded),
                    words(words, arePairs),
                    0);
        }
        var constant = CONSTANT.matcher(description);
        return new Reason(constant.find() ? rule(constant.group(1)) : UNDERSTOOD, Form.WHOLE, "", 0);
    }

    private static String beginning(Matcher prefix) {
        return Optional.ofNullable(prefix.group(2)).orElse(prefix.group(3)).strip();
    }

    /** Of pairs in a row, {@code a b b c}, the words. */
    private static String words(String text, boolean arePairs) {
        var plain = text.replaceAll("\"|\\^[0-9.]+", "");
        if (!arePairs) {
            return plain;
        }
        var each = plain.split(" ");
        return IntStream.range(0, each.length)
                .filter(i -> i == 0 || i % 2 == 1)
                .mapToObj(i -> each[i])
                .collect(Collectors.joining(" "));
    }

    private static Form form(boolean isInARow, boolean isFolded) {
        if (isInARow) {
            return isFolded ? Form.IN_A_ROW_WITHOUT_MARKS : Form.IN_A_ROW;
        }
        return isFolded ? Form.WITHOUT_MARKS : Form.AS_TYPED;
    }

    private static String rule(String field) {
        return RULES.getOrDefault(field, TEXTS.contains(field) ? field : UNDERSTOOD);
    }
}
