package vn.sanvat.search.node.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.sanvat.search.node.process.NodeCannotStart.Cure;

/** A capability of Linux that lets a process pass folders that its user may not enter. */
enum Capability {
    /** Enough, and tried first. Numbers: linux/capability.h */
    DAC_READ_SEARCH(2, "dac_read_search"),
    /** Containers leave root this one by default, and take the other. */
    DAC_OVERRIDE(1, "dac_override");

    private final int number;
    private final String option;

    Capability(int number, String option) {
        this.number = number;
        this.option = option;
    }

    String option() {
        return option;
    }

    /**
     * no_setuid_fixup, because access(2) otherwise answers without the capability, and Java's
     * Files.isReadable asks that way.
     */
    List<String> options() {
        return List.of("--securebits=+no_setuid_fixup", "--inh-caps=+" + option, "--ambient-caps=+" + option);
    }

    static Capability toPass(Path closed) throws IOException, NodeCannotStart {
        long ours = held();
        return Stream.of(values())
                .filter(capability -> (ours & (1L << capability.number)) != 0)
                .findFirst()
                .orElseThrow(() -> new NodeCannotStart(
                        Cure.HELP,
                        "The search server runs as an unprivileged user, who may not enter " + closed
                                + ": move it to a folder that everybody may enter, or run the site as an ordinary"
                                + " user."));
    }

    private static long held() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("CapEff:"))
                    .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .findFirst()
                    .orElse(0);
        }
    }
}
