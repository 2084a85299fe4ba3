package vn.sanvat.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a recognition by the state holds on a day, as far as what is written about it tells. */
public enum RecognitionState {
    CURRENT,
    PAST,
    /** Too little is written to tell: only a year, in whose course it ran or runs out, or not even that. */
    UNKNOWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecognitionState> ofKey(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
    }
}
