package vn.sanvat.launcher;

/**
 * Starts the packaged site, or says in one sentence that this Java is too old. Compiled for Java 8 and free of
 * everything newer, so that an old Java can read it; nothing else of the jar is touched before the check.
 */
public final class Launcher {
    /** The oldest Java that the site runs on. */
    static final int OLDEST = 17;

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        String version = System.getProperty("java.specification.version", "0");
        if (isTooOld(version)) {
            System.err.println("San Vat needs Java " + OLDEST + " or newer and this is Java " + version
                    + ": install a newer one, or start with the full path of its java command.");
            System.exit(1);
        }
        Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** @param version as {@code java.specification.version} gives it: {@code 1.8}, {@code 11}, {@code 25} */
    static boolean isTooOld(String version) {
        String[] parts = version.split("\\.");
        int number = Integer.parseInt(parts[0].equals("1") && parts.length > 1 ? parts[1] : parts[0]);
        return number < OLDEST;
    }
}
