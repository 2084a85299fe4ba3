package vn.sanvat.search.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Text files that lie beside the classes that read them, in UTF-8. */
public final class ResourceText {
    private ResourceText() {}

    /** @param name of a file in the package of the class */
    public static String of(Class<?> reader, String name) {
        try (var in = Objects.requireNonNull(reader.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines without those that are empty, and without comments, which begin with {@code #}. */
    public static Stream<String> lines(Class<?> reader, String name) {
        return of(reader, name).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}
