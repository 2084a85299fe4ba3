package vn.sanvat.taxonomy;

import vn.sanvat.content.Language;

/** A certificate or protected mark, such as a geographical indication. */
public record Certificate(String id, String name, String nameEn) {
    public String label(Language language) {
        return language.equals(Language.VIETNAMESE) || nameEn.isEmpty() ? name : nameEn;
    }
}
