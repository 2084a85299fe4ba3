package vn.sanvat.catalogue.item;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part that depends on the day: made when it is first asked for on it, and kept until another day is asked for. */
public final class Daily<T> {
    private final Function<LocalDate, T> maker;
    private volatile @Nullable Made<T> made;

    private record Made<T>(LocalDate day, T part) {}

    public Daily(Function<LocalDate, T> maker) {
        this.maker = maker;
    }

    public T on(LocalDate day) {
        var known = made;
        return known != null && known.day().equals(day) ? known.part() : make(day);
    }

    private synchronized T make(LocalDate day) {
        var known = made;
        if (known == null || !known.day().equals(day)) {
            known = new Made<>(day, maker.apply(day));
            made = known;
        }
        return known.part();
    }
}
