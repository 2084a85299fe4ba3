package vn.sanvat.api.write;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.sanvat.api.request.WriteTerms;
import vn.sanvat.content.file.EntryFile;

/**
 * A request about one entry, by whoever brings a token.
 *
 * @param file with the words of {@code lang}, those of the source where it is not given
 */
public record EntryRequest(HttpServletRequest http, EntryFile file) {
    /** Parameters that an address takes besides {@code lang} and {@code dry_run}. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    public @interface Takes {
        String[] value();
    }

    /** What the program starts from; see {@link WriteTerms#version}. */
    public String version() {
        return WriteTerms.version(http);
    }

    public boolean isTrue(String parameter) {
        return WriteTerms.isTrue(http, parameter);
    }
}
