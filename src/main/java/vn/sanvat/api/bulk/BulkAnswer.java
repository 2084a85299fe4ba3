package vn.sanvat.api.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.sanvat.accounts.tokens.Requests.Known;
import vn.sanvat.api.ApiProblems;
import vn.sanvat.api.ProblemWithMore;
import vn.sanvat.problem.Problem;

/** One result for each item, in their order. */
@Component
class BulkAnswer {
    private static final int FAILED_DEPENDENCY = 424; // RFC 4918 §11.4
    private final JsonMapper json;

    BulkAnswer(JsonMapper json) {
        this.json = json;
    }

    /** @param commit that all of them are; empty where each is one of its own */
    Known.Answered of(List<Outcome> outcomes, HttpServletRequest request, String commit, boolean isTrial) {
        Map<String, Object> body = new LinkedHashMap<>();
        var done = outcomes.stream().filter(Outcome.Did.class::isInstance).count();
        body.put("done", done);
        body.put("refused", outcomes.size() - done);
        if (!commit.isEmpty()) {
            body.put("commit", commit);
        }
        if (isTrial) {
            body.put("dry_run", true);
        }
        body.put(
                "results",
                IntStream.range(0, outcomes.size())
                        .mapToObj(i -> result(i, outcomes.get(i), request, commit, isTrial))
                        .toList());
        return new Known.Answered(200, "", "", json.writeValueAsString(body));
    }

    private Map<String, Object> result(
            int number, Outcome outcome, HttpServletRequest request, String commit, boolean isTrial) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("item", number);
        if (outcome instanceof Outcome.Did did) {
            result.put("status", did.done().status());
            Map<String, Object> entry = new LinkedHashMap<>(did.entry());
            if (isTrial) {
                entry.remove("version");
            } else if (commit.isEmpty() && !did.done().commit().isEmpty()) {
                entry.put("commit", did.done().commit());
            }
            result.put("entry", entry);
        } else if (outcome instanceof Outcome.Not not) {
            result.put("status", not.why().problem().status());
            result.put("problem", ApiProblems.json(not.why(), request));
        }
        return result;
    }

    /** @throws ProblemWithMore 422 where one of them is refused, with what stands against each */
    void requireAll(List<Outcome> outcomes, HttpServletRequest request) {
        var refused = outcomes.stream().filter(Outcome.Not.class::isInstance).count();
        if (refused == 0) {
            return;
        }
        var results = IntStream.range(0, outcomes.size())
                .mapToObj(i -> result(i, orOthers(outcomes.get(i)), request, "", false))
                .toList();
        throw new ProblemWithMore(
                new Problem("bulk.refused", 422, List.of(refused, outcomes.size())), Map.of("results", results));
    }

    private static Outcome orOthers(Outcome outcome) {
        return outcome instanceof Outcome.Not
                ? outcome
                : new Outcome.Not(new Problem("bulk.others", FAILED_DEPENDENCY, List.of()).occurred());
    }
}
