package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.sanvat.content.file.EntryFile;

/**
 * A request about one entry, by whoever brings a token.
 *
 * @param file with the words of {@code lang}, those of the source where it is not given
 */
record EntryRequest(HttpServletRequest http, EntryFile file) {
    /** Parameters that an address takes besides {@code lang} and {@code dry_run}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    @interface Takes {
        String[] value();
    }

    /** What the program starts from; see {@link WriteTerms#version}. */
    String version() {
        return WriteTerms.version(http);
    }

    /** The text that the program has seen. */
    String seen() {
        return WriteTerms.state(version());
    }

    boolean isTrue(String parameter) {
        return WriteTerms.isTrue(http, parameter);
    }
}
