package vn.sanvat.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code clients.md} shows. */
final class ClientsPage {
    private static final Path FILE = Path.of("src/docs/clients.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

    private ClientsPage() {}

    /** @param language as it stands behind the fence */
    static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(FILE))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
