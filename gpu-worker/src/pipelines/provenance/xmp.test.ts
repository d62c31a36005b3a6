import { describe, expect, it } from 'vitest';
import { jpegWithXmp, riffLength, sourceTypeOf, wavMarks, xmpBox, xmpPacket, type Marks } from './xmp.ts';

const MARKS: Marks = {
  sourceType: 'algorithmicMedia',
  generator: 'AI Film Studio 0.1.0',
  title: 'Salt & <Light>\u0007',
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('marks of origin', () => {
  it('name the IPTC source type and the generator, and escape what XML reserves', () => {
    const packet = xmpPacket(MARKS);
    expect(packet).toContain('DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"');
    expect(packet).toContain('xmp:CreatorTool="AI Film Studio 0.1.0"');
    expect(packet).toContain('Salt &amp; &lt;Light&gt;</rdf:li>');
  });

  it('are honest: rules alone, learnt alone, or both', () => {
    expect(sourceTypeOf(['builtin/illustration', 'builtin/score'])).toBe('algorithmicMedia');
    expect(sourceTypeOf(['builtin/flite'])).toBe('trainedAlgorithmicMedia');
    expect(sourceTypeOf(['builtin/illustration', 'onnx/unheard-of'])).toBe('compositeWithTrainedAlgorithmicMedia');
  });

  it('make an MP4 box whose length covers it', () => {
    const box = xmpBox(MARKS);
    expect(new DataView(box.buffer).getUint32(0)).toBe(box.length);
    expect(text(box.subarray(4, 8))).toBe('uuid');
    expect(text(box.subarray(24))).toBe(xmpPacket(MARKS));
  });

  it('stand in a JPEG right behind its start marker and leave the picture as it was', () => {
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xdb, 1, 2, 3);
    const marked = jpegWithXmp(jpeg, MARKS);
    expect([...marked.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe1]);
    const length = new DataView(marked.buffer).getUint16(4);
    expect([...marked.subarray(4 + length)]).toEqual([0xff, 0xdb, 1, 2, 3]);
    expect(() => jpegWithXmp(Uint8Array.of(1, 2), MARKS)).toThrow(RangeError);
  });

  it('end a WAV with whole, even chunks', () => {
    const chunks = wavMarks(MARKS);
    const view = new DataView(chunks.buffer);
    const names: string[] = [];
    for (let at = 0; at < chunks.length; at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2)) {
      names.push(text(chunks.subarray(at, at + 4)));
    }
    expect(names).toEqual(['LIST', '_PMX']);
    expect(chunks.length % 2).toBe(0);
    expect(new DataView(riffLength(100, 50).buffer).getUint32(0, true)).toBe(142);
  });
});
