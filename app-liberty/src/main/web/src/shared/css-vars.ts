import {noChange} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';

class CssVars extends Directive {
  render(_values: Readonly<Record<`--${string}`, string | number>>) {
    return noChange;
  }

  override update(part: ElementPart, [values]: [Readonly<Record<`--${string}`, string | number>>]) {
    const style = (part.element as HTMLElement | SVGElement).style;
    for (const [name, value] of Object.entries(values)) style.setProperty(name, String(value));
    return noChange;
  }
}

/** Sets custom properties on an element: `<div ${cssVars({'--share': '40%'})}>`. A `style` attribute, and `styleMap` at first, the content security policy refuses. */
export const cssVars = directive(CssVars);
