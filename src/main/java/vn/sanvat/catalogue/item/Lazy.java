package vn.sanvat.catalogue.item;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that is made once, when it is first asked for. What it was made from is let go then. */
public final class Lazy<T> {
    private @Nullable Supplier<T> supplier;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    public T get() {
        var made = value;
        return made != null ? made : make();
    }

    private synchronized T make() {
        var made = value;
        if (made == null) {
            var how = supplier;
            if (how == null) {
                throw new IllegalStateException("made already");
            }
            made = how.get();
            value = made;
            supplier = null;
        }
        return made;
    }
}
