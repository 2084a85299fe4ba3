package vn.sanvat.search.record;

import org.springframework.context.ApplicationContext;

/** Does at once what the site does each minute, for tests elsewhere. */
public final class CountsKept {
    private CountsKept() {}

    public static void now(ApplicationContext site) {
        site.getBean(RecordClock.class).look();
    }
}
