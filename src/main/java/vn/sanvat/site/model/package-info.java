/**
 * What templates are given: the contract with themes. Empty text means that there is nothing to say. Start with
 * {@link vn.sanvat.site.model.Parts}.
 */
@NullMarked
package vn.sanvat.site.model;

import org.jspecify.annotations.NullMarked;
