package vn.sanvat.site.cover;

/** Chance that is the same on every machine: numbers from a slug. */
final class Dice {

    // FNV-1a offset basis and prime, then SplitMix64: both published, both tiny, neither tied to a JDK version
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state = OFFSET;

    Dice(String seed) {
        for (int i = 0; i < seed.length(); i++) {
            state = (state ^ seed.charAt(i)) * PRIME;
        }
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + (int) Long.remainderUnsigned(next(), high - low + 1L);
    }

    boolean oneIn(int n) {
        return between(1, n) == 1;
    }

    private long next() {
        state += STEP;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
