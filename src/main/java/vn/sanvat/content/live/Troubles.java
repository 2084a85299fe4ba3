package vn.sanvat.content.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sanvat.problem.ProblemMessages;
import vn.sanvat.problem.ProblemOccurred;

/** What stands against reading and watching the content now: said once in the log, and in the health as long as it lasts. */
public class Troubles {
    private static final Logger log = LoggerFactory.getLogger(Troubles.class);
    private final Map<String, String> now = new ConcurrentSkipListMap<>();

    /** Tries a part of the work; what stands against it is kept under its name until it works again. */
    void trying(String part, Runnable work) {
        try {
            work.run();
            gone(part);
        } catch (ProblemOccurred e) {
            are(part, ProblemMessages.text(e.problem(), Locale.ENGLISH));
        } catch (RuntimeException e) {
            if (are(part, String.valueOf(e.getMessage()))) {
                log.error("{} failed; what was public stays", part, e);
            }
        }
    }

    /** @return whether that is news */
    boolean are(String part, String sentence) {
        var isNew = !sentence.equals(now.put(part, sentence));
        if (isNew) {
            log.warn("{}: {}", part, sentence);
        }
        return isNew;
    }

    boolean stand(String part) {
        return now.containsKey(part);
    }

    void gone(String part) {
        if (now.remove(part) != null) {
            log.info("{}: well again", part);
        }
    }

    /** A sentence for each part that does not work. */
    public List<String> all() {
        return now.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }
}
