package vn.sanvat.search.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import vn.sanvat.search.SearchAway;
import vn.sanvat.search.WordIndex;

/** Two who search all the time, and note what is not as it was at the beginning. */
final class Searching {
    private static final int SEARCHERS = 2;

    private final WordIndex index;
    private final Function<String, WordIndex.Question> questions;
    private final List<String> queries;
    private final Map<String, List<Object>> right;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger away = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ends;

    Searching(WordIndex index, Function<String, WordIndex.Question> questions, List<String> queries) throws SearchAway {
        this.index = index;
        this.questions = questions;
        this.queries = queries;
        Map<String, List<Object>> all = new HashMap<>();
        for (var words : queries) {
            all.put(words, said(index.find(questions.apply(words))));
        }
        this.right = Map.copyOf(all);
    }

    /** How much, and the facets; the order goes by how often words stand in an index, deleted documents among them. */
    static List<Object> said(WordIndex.Answer answer) {
        return List.of(answer.total(), Map.copyOf(answer.counts()));
    }

    void begin() {
        for (var number = 0; number < SEARCHERS; number++) {
            var thread = new Thread(this::search, "searching " + number);
            threads.add(thread);
            thread.start();
        }
    }

    private void search() {
        while (!ends) {
            var words = queries.get(asked.getAndIncrement() % queries.size());
            try {
                if (!isRight(words)) {
                    wrong.add(words);
                }
            } catch (SearchAway e) {
                away.incrementAndGet();
            }
        }
    }

    private boolean isRight(String words) throws SearchAway {
        return said(index.find(questions.apply(words))).equals(right.get(words));
    }

    /** Whether everything is found as at the beginning. */
    boolean isAllRight() {
        try {
            for (var words : queries) {
                if (!isRight(words)) {
                    return false;
                }
            }
            return true;
        } catch (SearchAway e) {
            return false;
        }
    }

    Queue<String> wrong() {
        return wrong;
    }

    /** How many were not answered. */
    int away() {
        return away.get();
    }

    void forgetAway() {
        away.set(0);
    }

    int asked() {
        return asked.get();
    }

    void untilAsked(int more) throws InterruptedException {
        var until = asked.get() + more;
        while (asked.get() < until) {
            Thread.sleep(20);
        }
    }

    void end() throws InterruptedException {
        ends = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
