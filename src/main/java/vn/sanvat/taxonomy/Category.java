package vn.sanvat.taxonomy;

import vn.sanvat.content.Language;
import vn.sanvat.content.Slug;

/**
 * One OCOP product group, sub-group or leaf of Quyết định 148/QĐ-TTg.
 *
 * @param code {@code I}, {@code I.3}, {@code I.3.b}
 * @param parent code of the group above; empty for a group
 * @param lead ministry in charge of the criteria; empty where a sub-group has leaves
 */
public record Category(String code, String parent, Slug slug, String name, String nameEn, String lead) {
    public String label(Language language) {
        return language.equals(Language.VIETNAMESE) || nameEn.isEmpty() ? name : nameEn;
    }
}
