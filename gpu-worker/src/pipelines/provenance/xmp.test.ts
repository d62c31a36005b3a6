import { describe, expect, it } from 'vitest';
import { jpegWithXmp, sourceTypeOf, wavMarks, xmpBox, xmpPacket, type Marks } from './xmp.ts';

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
    expect(sourceTypeOf(['builtin/illustration', 'builtin/score', 'builtin/espeak'])).toBe('algorithmicMedia');
    expect(sourceTypeOf(['builtin/flite'])).toBe('trainedAlgorithmicMedia');
    expect(sourceTypeOf(['builtin/illustration', 'onnx/unheard-of'])).toBe('compositeWithTrainedAlgorithmicMedia');
  });

  it('do not call a person’s own music made by a computer, nor learnt', () => {
    expect(sourceTypeOf(['builtin/music-file'])).toBe('composite');
    expect(sourceTypeOf(['builtin/illustration', 'builtin/music-file'])).toBe('composite');
    expect(sourceTypeOf(['builtin/flite', 'builtin/music-file'])).toBe('compositeWithTrainedAlgorithmicMedia');
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

  it('name the generator and the title in a WAV, with the packet beside them', () => {
    const [info, packet] = wavMarks(MARKS);
    expect(text(info?.bytes ?? new Uint8Array())).toMatch(/^INFOISFT.{4}AI Film Studio 0\.1\.0\0+INAM/s);
    expect(info?.bytes.length).toSatisfy((length: number) => length % 2 === 0);
    expect(packet?.id).toBe('_PMX');
    expect(text(packet?.bytes ?? new Uint8Array())).toBe(xmpPacket(MARKS));
  });
});
